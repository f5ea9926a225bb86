const asked = new Map();

/** Brings what is opened later: its code, and the sheets of `style` that only it needs, so that it is never seen without. */
export const later = async (code, ...styles) => (await Promise.all([code, ...styles.map(style)]))[0];

/** A sheet is asked for once; one that did not come is asked for again. */
function style(name) {
  if (!asked.has(name)) asked.set(name, link(name).catch(problem => asked.delete(name) && Promise.reject(problem)));
  return asked.get(name);
}

function link(name) {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = `${document.body.dataset.root}/style/${name}.css`;
  document.head.append(sheet);
  return new Promise((resolve, reject) => {
    sheet.onload = resolve;
    sheet.onerror = () => {
      sheet.remove();
      reject(new Error(`style ${name} is missing`));
    };
  });
}

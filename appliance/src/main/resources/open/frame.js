/* Tells the page around it when it is to be closed, and how high it is. It reads nothing and keeps nothing. */
const site = document.documentElement.dataset.site;
const tell = (event, more) => parent.postMessage({ hausbote: 1, event, ...more }, site);

if (parent !== self) {
  addEventListener("keydown", event => {
    if (event.key === "Escape") tell("close");
  });
  document.querySelector("[data-begin]")?.focus();
  new ResizeObserver(() => tell("resize", { height: Math.ceil(document.body.getBoundingClientRect().height) })).observe(document.body);
}

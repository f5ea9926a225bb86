/*
 * Hausbote, widget 1. Shows a button; nothing else happens before somebody presses it: nothing is stored, nothing is read
 * of whoever looks, nothing is asked of any server. Pressed, it shows a page of the house that this script came from.
 */
(() => {
  const script = document.currentScript;
  if (!script || !script.dataset.widget) return;
  const { widget, kind, label = "Chat", headline = "", sentence = "", colour, side, lang, close = "×" } = script.dataset;
  const house = new URL(script.src).origin;
  const card = kind === "card";
  const accent = /^#[0-9a-f]{6}$/i.test(colour) ? colour : "#0b6b60";

  const make = (tag, attributes, ...inside) => {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...inside);
    return element;
  };

  const bubble = () => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", "M4 5.5h16V16h-9l-4.500 4v-4H4z");
    svg.append(path);
    return svg;
  };

  /* What can be read on the colour: white, or black where it is bright (relative luminance of WCAG). */
  const ink = () => {
    const [r, g, b] = [1, 3, 5].map(at => {
      const part = parseInt(accent.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? "#000" : "#fff";
  };

  const sheet = () => {
    const style = new CSSStyleSheet();
    style.replaceSync(`
:host{all:initial;display:block;color-scheme:inherit}
*{box-sizing:border-box;font:16px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
button{display:inline-flex;align-items:center;gap:.6em;min-height:3rem;padding:.7em 1.3em;border:0;border-radius:2em;background:${accent};color:${ink()};font-weight:600;cursor:pointer}
button:focus-visible{outline:3px solid #fff;box-shadow:0 0 0 6px #14181c}
svg{flex:none;width:1.5rem;height:1.5rem;fill:none;stroke:currentcolor;stroke-width:1.7;stroke-linejoin:round}
.chip{position:fixed;z-index:2147483000;bottom:max(1rem,env(safe-area-inset-bottom));${side === "left" ? "left" : "right"}:1rem;max-width:calc(100vw - 2rem);box-shadow:0 2px 6px #0003,0 8px 24px #0003}
.card{max-width:34rem;padding:1.5rem;border:1px solid light-dark(#d9dee2,#323a42);border-radius:16px;background:light-dark(#fff,#191d21);color:light-dark(#15191d,#eceff1)}
.card strong{display:block;margin:0 0 .4rem;font-size:1.25rem;font-weight:650;line-height:1.25}
.card p{margin:0 0 1rem;color:light-dark(#545f69,#a8b2bb)}
dialog{position:fixed;inset:auto ${side === "left" ? "auto" : "1rem"} 1rem ${side === "left" ? "1rem" : "auto"};width:min(26rem,100vw - 2rem);height:min(44rem,100dvh - 2rem);margin:0;padding:0;border:1px solid light-dark(#d9dee2,#323a42);border-radius:16px;overflow:hidden;background:light-dark(#fff,#191d21);box-shadow:0 12px 48px #0005}
dialog::backdrop{background:#0f12154d}
iframe{display:block;width:100%;height:100%;border:0}
.inline{position:relative;max-width:34rem;border:1px solid light-dark(#d9dee2,#323a42);border-radius:16px;overflow:hidden}
.inline iframe{height:34rem}
.close{position:absolute;z-index:1;top:.6rem;right:.6rem;justify-content:center;width:2.5rem;min-height:2.5rem;padding:0;background:light-dark(#eef0f2,#2a3138);color:light-dark(#15191d,#eceff1);font-size:1.4rem;line-height:1}
@media(max-width:30rem){dialog{inset:0;width:100vw;height:100dvh;max-width:none;max-height:none;border:0;border-radius:0}}
@media print{.chip{display:none}}`);
    return style;
  };

  const host = make("div");
  const root = host.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [sheet()];
  const button = make("button", { type: "button", "aria-haspopup": "dialog" }, bubble(), make("span", {}, label));
  const frame = () =>
    make("iframe", {
      title: label,
      src: `${house}/w/${widget}?site=${encodeURIComponent(location.origin)}${lang ? `&l=${lang}` : ""}`,
      sandbox: "allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads",
      referrerpolicy: "no-referrer",
    });

  const open = () => {
    const shown = frame();
    const x = make("button", { type: "button", class: "close", "aria-label": close }, "×");
    const panel = card ? make("div", { class: "inline", role: "group", "aria-label": label }, x, shown) : make("dialog", { "aria-label": label }, x, shown);
    const heard = ({ origin, source, data }) => {
      if (origin !== house || source !== shown.contentWindow || data?.hausbote !== 1) return;
      if (data.event === "close") shut();
      if (data.event === "resize" && card && data.height > 0) size.replaceSync(`.inline iframe{height:${Math.min(Math.ceil(data.height), 4000)}px}`);
    };
    const size = new CSSStyleSheet();
    const shut = () => {
      removeEventListener("message", heard);
      panel.remove();
      root.adoptedStyleSheets = [root.adoptedStyleSheets[0]];
      if (card) box.hidden = false;
      button.focus();
    };
    addEventListener("message", heard);
    root.adoptedStyleSheets = [root.adoptedStyleSheets[0], size];
    x.addEventListener("click", shut);
    root.append(panel);
    if (card) {
      box.hidden = true;
      x.focus();
    } else {
      panel.addEventListener("close", shut);
      panel.addEventListener("click", event => event.target === panel && shut());
      panel.showModal();
    }
  };
  button.addEventListener("click", open);

  const box = card ? make("div", { class: "card" }, make("strong", {}, headline), make("p", {}, sentence), button) : button;
  if (!card) button.classList.add("chip");
  root.append(box);

  const put = () => (card && script.isConnected && document.body.contains(script) ? script.after(host) : document.body.append(host));
  document.body ? put() : addEventListener("DOMContentLoaded", put, { once: true });
})();

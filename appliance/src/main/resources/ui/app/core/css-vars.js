import { noChange } from "lit";
import { Directive, directive, PartType } from "lit/directive.js";

/** Sets custom properties through the object model, which a strict policy allows; a style attribute it does not. */
export const cssVars = directive(
  class extends Directive {
    constructor(part) {
      super(part);
      if (part.type !== PartType.ELEMENT) throw new Error("cssVars belongs into a tag");
    }

    render() {
      return noChange;
    }

    update({ element }, [values]) {
      for (const [name, value] of Object.entries(values)) element.style.setProperty(name, value);
      return noChange;
    }
  },
);

/** Whether a key goes into a text, and so is not for the page. Runs in the browser; imports nothing. */

/** Of the target of a key. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}

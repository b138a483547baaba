/** Notices that a reader has a hand on something, which then must not move. Runs in the browser. */

/** What a reader does with what is shown. */
const TOUCHES = ['pointerdown', 'pointermove', 'wheel', 'touchstart', 'keydown', 'focusin'] as const;

/** Calls `onTouch` whenever a reader touches an element, by whatever means. */
export function watchTouches(element: HTMLElement, onTouch: () => void): void {
  for (const touch of TOUCHES) element.addEventListener(touch, onTouch, { passive: true });
}

/** A box whose options are chosen with arrows while the focus stays in it, by the ARIA pattern. Runs in the browser. */

export interface ComboboxParts {
  readonly box: HTMLInputElement;
  /** Its options come and go; each is an element that can be clicked. */
  readonly listbox: HTMLElement;
  /** The reader has chosen one, and may open it. */
  readonly onMove: () => void;
}

export class Combobox {
  readonly #parts: ComboboxParts;
  #count = 0;

  constructor(parts: ComboboxParts) {
    this.#parts = parts;
    parts.box.setAttribute('aria-controls', parts.listbox.id);
    parts.box.addEventListener('keydown', (event) => this.#press(event));
    this.update();
  }

  /** The options are others. */
  update(): void {
    const options = this.#options;
    for (const option of options) if (option.id === '') option.id = `${this.#parts.listbox.id}-${(this.#count += 1)}`;
    this.#parts.listbox.hidden = options.length === 0;
    this.#parts.box.setAttribute('aria-expanded', String(options.length > 0));
    if (!options.includes(this.#active ?? document.body)) this.#activate(undefined);
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return; // the input method's own keys
    const active = this.#active;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') this.#move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter' && active) active.click();
    else return;
    event.preventDefault();
  }

  /** Before the first and after the last stands the box itself. */
  #move(step: 1 | -1): void {
    const options = this.#options;
    const places = options.length + 1;
    const place = options.findIndex((option) => option === this.#active) + 1;
    this.#parts.onMove();
    this.#activate(options[((place + step + places) % places) - 1]);
  }

  #activate(option: HTMLElement | undefined): void {
    for (const other of this.#options) other.setAttribute('aria-selected', String(other === option));
    if (option) this.#parts.box.setAttribute('aria-activedescendant', option.id);
    else this.#parts.box.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  get #active(): HTMLElement | undefined {
    return this.#options.find((option) => option.ariaSelected === 'true');
  }

  get #options(): HTMLElement[] {
    return [...this.#parts.listbox.querySelectorAll<HTMLElement>('[role=option]')];
  }
}

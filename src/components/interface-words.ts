/** The words of the interface, in each of its languages. One that a language lacks is a type error. */
import { site } from '../site.ts';
import type { SiteSettings } from '../site.ts';
import { english } from './interface-words-en.ts';
import { chinese } from './interface-words-zh.ts';

/** Those of the Chinese interface are the measure. */
export type InterfaceWords = typeof chinese;

/** The words of one language. */
export function wordsIn(language: SiteSettings['language']): InterfaceWords {
  return language === 'en' ? english : chinese;
}

/** The words of the site's language. */
export const words = wordsIn(site.language);

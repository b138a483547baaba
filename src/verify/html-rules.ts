/** By which rules pages are valid HTML. */
import type { ConfigData } from 'html-validate';

export const htmlRules: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // Titles are as long as their authors made them, and search engines cut them.
    'long-title': 'off',
    // Nobody reads the source, and code in an article may end in spaces.
    'no-trailing-whitespace': 'off',
    // Headings in any script are the ids of their sections.
    'valid-id': ['error', { relaxed: true }],
    // How a table's column is aligned: the only way without a style.
    'no-deprecated-attr': 'off',
    // An article's tables are as its author made them.
    'wcag/h63': 'off',
  },
};

/** `npm run email`: the e-mail edition of an issue, for any program that sends mail. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { openStoreReadOnly } from '../archive/store.ts';
import { emailEdition } from '../email/edition.ts';
import { emailHtml } from '../email/email-html.ts';
import { emailText } from '../email/email-text.ts';
import { readEnvironment } from '../environment.ts';
import { EXIT, runCommand, UsageError } from './command-line.ts';

const USAGE = `
Usage: npm run --silent email -- DATE [--text]

Prints the issue of a day (2024-05-17) as an e-mail in HTML: one column, styles inlined. It reads what the last
build left in CACHE_DIR. Links lead to the site where SITE_URL names it, and else to the originals.

  --text  as plain text

Exit code: 0 printed, 1 the day has no issue, 2 wrong usage.
`;

await runCommand({
  usage: USAGE,
  options: { text: { type: 'boolean' } },
  async run({ values, positionals: [date, ...rest] }) {
    if (date === undefined || rest.length > 0 || !/^\d{4}-\d\d-\d\d$/.test(date))
      throw new UsageError(`DATE is "${[date, ...rest].join(' ')}", expected a day such as 2024-05-17`);
    const { cacheDir, siteUrl, basePath } = readEnvironment();
    if (!existsSync(join(cacheDir, 'store.sqlite')))
      throw new Error(`CACHE_DIR is "${cacheDir}", which holds no store, expected that of a build ("npm run build")`);
    const store = openStoreReadOnly(cacheDir);
    try {
      const pageAt = (path: string): string => new URL(basePath + path, siteUrl).href;
      const edition = emailEdition(store, { date, ...(siteUrl !== undefined && { pageAt }) });
      process.stdout.write(values.text ? emailText(edition) : emailHtml(edition));
      return EXIT.ok;
    } finally {
      store.close();
    }
  },
});

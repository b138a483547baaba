/** What hosts read from the folder that they serve. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { headerRules } from './response-headers.ts';

/**
 * Writes `_headers` (Cloudflare, Netlify) and `.nojekyll`, without which GitHub Pages leaves out folders that begin with
 * an underscore.
 */
export function writeHostFiles(folder: string): void {
  const blocks = headerRules.map(
    ({ path, headers }) =>
      `${path}\n${Object.entries(headers)
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join('')}`,
  );
  writeFileSync(join(folder, '_headers'), blocks.join('\n'));
  writeFileSync(join(folder, '.nojekyll'), '');
}

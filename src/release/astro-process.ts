/** The process that `render-pages.ts` starts. It ends with its parent: a killed build leaves nothing that writes on. */
import { build } from 'astro';

process.once('disconnect', orphaned);
await build({ root: `${import.meta.dirname}/../..` });
process.off('disconnect', orphaned);
process.disconnect();

function orphaned(): never {
  process.exit(1);
}

/** The store that pages ask, opened once a build and never written to. */
import { openStoreReadOnly } from '../archive/store.ts';

export const archiveStore = openStoreReadOnly(process.env['CACHE_DIR'] ?? '.cache');

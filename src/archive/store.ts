/**
 * The store: one SQLite file in the cache folder. It holds what every file of the content folder gave (`files`,
 * `bodies`, `terms`, `subjects`), what relating them gave (`articles`, `publishers`, `issue_notes`), what the digest
 * makes of them (`digest`, `story_pairs`, `marks`, `topics`, `related`), and which pages the published site holds
 * (`pages`).
 * Everything in it can be made again from the content folder.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Raised when a table changes its shape: an older store is thrown away, not migrated. */
const SHAPE = 5;

const TABLES = `
  CREATE TABLE files (            -- one row for each file seen
    path TEXT PRIMARY KEY,        -- relative to the content folder, with /
    size INTEGER NOT NULL,
    modified REAL NOT NULL,       -- mtime in ms: with the size, whether it must be looked at again
    hash TEXT NOT NULL,           -- of its bytes
    pipeline TEXT NOT NULL,       -- version of the code that looked at it
    publisher TEXT,               -- its key; of an article, as the two that follow
    title TEXT,                   -- what captures of one article share
    prints BLOB NOT NULL,         -- doubles: prints of its blocks
    rules TEXT,                   -- key of the ReadingRules with which it was read
    reading TEXT                  -- JSON: a Reading without what \`bodies\` holds; NULL until it is read
  );
  CREATE TABLE bodies (           -- what only article pages and search need
    path TEXT PRIMARY KEY,
    contents TEXT NOT NULL,       -- JSON: the ContentsEntry of each heading that a list of contents names
    html TEXT NOT NULL,
    text TEXT NOT NULL,
    removed TEXT NOT NULL DEFAULT '[]' -- JSON: RemovedBlocks, where the site shows them
  );
  CREATE TABLE terms (            -- what tells an article from others: see \`article/terms.ts\`
    path TEXT PRIMARY KEY,
    terms BLOB NOT NULL,          -- unsigned 32-bit numbers
    sketch BLOB NOT NULL          -- of its text, as numbers too: see \`article/sketch.ts\`
  );
  CREATE TABLE subjects (         -- what an article may be about
    path TEXT PRIMARY KEY,
    subjects TEXT NOT NULL        -- JSON: Subjects
  );
  CREATE TABLE articles (         -- one row for each article of the site, headlines too
    id TEXT PRIMARY KEY,          -- 2024/05/17-3fa9c2d1
    date TEXT NOT NULL,
    publisher TEXT NOT NULL,      -- slug
    file TEXT NOT NULL,           -- whose body it shows
    record TEXT NOT NULL          -- JSON: an ArticleRecord
  );
  CREATE INDEX articles_by_date ON articles (date, id);
  CREATE INDEX articles_by_publisher ON articles (publisher, date, id);
  CREATE TABLE publishers (
    slug TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    articles INTEGER NOT NULL,    -- with a page
    headlines INTEGER NOT NULL,
    newest TEXT NOT NULL,         -- date of its newest entry
    noindex INTEGER NOT NULL      -- 1: search engines are asked not to list its page
  );
  CREATE TABLE issue_notes (      -- what the owner says of an issue
    date TEXT PRIMARY KEY,
    note TEXT NOT NULL            -- JSON: a RelatedNote
  );
  CREATE TABLE digest (           -- one row for each article with a page
    article TEXT PRIMARY KEY,
    story TEXT NOT NULL,          -- id of the story's first article
    place INTEGER NOT NULL,       -- 0: the telling that stands for the story; the others in order of time
    kind TEXT NOT NULL            -- a StoryKind
  );
  CREATE INDEX digest_by_story ON digest (story, place);
  CREATE TABLE story_pairs (      -- what comparing a month's articles gave
    month TEXT PRIMARY KEY,
    key TEXT NOT NULL,            -- hash of what was compared, and of the code that did
    pairs TEXT NOT NULL           -- JSON: StoryPairs
  );
  CREATE TABLE marks (            -- one row for each article with a page: what ranks it in an issue, a DigestMark
    article TEXT PRIMARY KEY,
    month TEXT NOT NULL,
    section TEXT NOT NULL,        -- slug of a section of the site
    news REAL NOT NULL,           -- from 0 to 1, as the two that follow
    novelty REAL NOT NULL,
    standing REAL NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX marks_by_month ON marks (month);
  CREATE TABLE marked_months (    -- months of which the marks stand
    month TEXT PRIMARY KEY,
    key TEXT NOT NULL             -- hash of what was marked, and of the code that did
  );
  CREATE TABLE topics (           -- what several articles are about
    slug TEXT PRIMARY KEY,
    topic TEXT NOT NULL,          -- JSON: a Topic
    articles TEXT NOT NULL        -- JSON: ids, newest first
  );
  CREATE TABLE related (          -- which older articles those of a month call to mind
    month TEXT PRIMARY KEY,
    key TEXT NOT NULL,            -- hash of what was compared, and of the code that did
    related TEXT NOT NULL         -- JSON: ids of others, the nearest first, by the article's id
  );
  CREATE TABLE pages (            -- which pages a release of the site holds
    release TEXT NOT NULL,
    path TEXT NOT NULL,           -- a file's path in OUT_DIR
    key TEXT NOT NULL,            -- hash of all that it shows
    kept INTEGER NOT NULL,        -- 1: taken over from the release before
    PRIMARY KEY (release, path)
  ) WITHOUT ROWID;
  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`;

/** Columns of `files` that hold what a look gave. */
const LOOKS = 'path, size, modified, hash, pipeline, publisher, title, prints';

/** Opens the store of a cache folder, making it anew where it is absent, of another shape, or damaged. */
export function openStore(cacheDir: string): DatabaseSync {
  mkdirSync(cacheDir, { recursive: true });
  const file = join(cacheDir, 'store.sqlite');
  try {
    return open(file);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    return open(file);
  }
}

/** Opens the store to ask only; it must be there. */
export function openStoreReadOnly(cacheDir: string): DatabaseSync {
  return new DatabaseSync(join(cacheDir, 'store.sqlite'), { readOnly: true });
}

/** A store that nothing remains of; it begins with what the cache folder's store knows of the files, if there is one. */
export function openStoreInMemory(cacheDir?: string): DatabaseSync {
  const store = open(':memory:');
  const file = cacheDir === undefined ? undefined : join(cacheDir, 'store.sqlite');
  if (file === undefined || !existsSync(file)) return store;
  try {
    store.prepare('ATTACH ? AS cache').run(file);
    if (store.prepare('PRAGMA cache.user_version').get()?.['user_version'] === SHAPE)
      store.exec(`INSERT INTO files (${LOOKS}) SELECT ${LOOKS} FROM cache.files`);
    store.exec('DETACH cache');
  } catch (error) {
    if (!isDamaged(error)) throw error;
  }
  return store;
}

function open(file: string): DatabaseSync {
  const store = new DatabaseSync(file);
  store.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000');
  const shape = store.prepare('PRAGMA user_version').get()?.['user_version'];
  if (shape === SHAPE) return store;
  if (shape !== 0) {
    store.close();
    throw new DamagedStoreError('the store has another shape');
  }
  store.exec(`BEGIN; ${TABLES} PRAGMA user_version = ${SHAPE}; COMMIT`);
  return store;
}

class DamagedStoreError extends Error {}

/** SQLite's result codes for a file that is not a database, or a broken one: SQLITE_CORRUPT and SQLITE_NOTADB. */
function isDamaged(error: unknown): boolean {
  return (
    error instanceof DamagedStoreError ||
    (error instanceof Error && 'errcode' in error && (error.errcode === 11 || error.errcode === 26))
  );
}

/**
 * Binds search shards to a volume: an index of Pagefind's that holds what theirs hold, made word by word, so that it takes
 * little memory however large it is. Run as a program of its own: `node bind-volume.ts SPEC`, where SPEC is a VolumeSpec
 * as JSON.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagefindFiles, tableName } from './built-shard.ts';
import type { BuiltShard } from './built-shard.ts';
import { mergedWords } from './merged-words.ts';
import { writeContents } from './pagefind-contents.ts';
import { writeWord } from './pagefind-words.ts';
import { SpellingList } from './spelling-list.ts';
import { contentsFile, contentsHash, spellingsFile, tablesFile } from './volume-files.ts';
import { WordFiles } from './word-files.ts';
import { writePack } from './write-pack.ts';

export interface VolumeSpec {
  readonly outDir: string;
  /** The newest first. */
  readonly shards: readonly BuiltShard[];
}

if (process.argv[1] === import.meta.filename) {
  // The parent process writes a VolumeSpec there.
  bindVolume(JSON.parse(process.argv[2] ?? '') as VolumeSpec);
}

function bindVolume({ shards, outDir }: VolumeSpec): void {
  const words = new WordFiles(join(outDir, 'index'));
  const spellings = new SpellingList();
  for (const { word, postings } of mergedWords(shards)) {
    words.add(word, writeWord(word, postings));
    spellings.add(
      word,
      postings.reduce((sum, { records }) => sum + records, 0),
    );
  }
  words.close();
  writePack(join(outDir, spellingsFile), JSON.stringify(spellings.words()));
  const ids = shards.flatMap(({ folder, records }) =>
    Array.from({ length: records }, (_, number) => `${folder}/${number}`),
  );
  const [newest] = shards;
  if (newest === undefined) throw new Error('Cannot bind a volume of no shards');
  const version = copyPagefind(newest.place, { outDir, records: ids.length });
  writePack(join(outDir, contentsFile), writeContents({ version, ids, files: words.files }));
  const tables = shards.map(({ place }) => readFileSync(join(place, tableName), 'utf8'));
  writePack(join(outDir, tablesFile), `[${tables.join()}]`);
}

/** Takes over Pagefind's own files; its version. */
function copyPagefind(place: string, { outDir, records }: { outDir: string; records: number }): string {
  for (const name of pagefindFiles) cpSync(join(place, name), join(outDir, name));
  const entryFile = join(outDir, 'pagefind-entry.json');
  // Pagefind's own format.
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as { version: string };
  const languages = { tokens: { hash: contentsHash, wasm: null, page_count: records } };
  writeFileSync(entryFile, JSON.stringify({ ...entry, languages }));
  return entry.version;
}

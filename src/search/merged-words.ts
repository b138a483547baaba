/** Goes through the words of several search shards at a time. */
import { wordsIn } from './built-shard.ts';
import type { BuiltShard } from './built-shard.ts';
import type { MovedPosting, Posting } from './pagefind-words.ts';

/** A word in an index where the records of each shard follow those of the shards before. */
export interface MergedWord {
  readonly word: string;
  readonly postings: readonly MovedPosting[];
}

/** All words in order. */
export function* mergedWords(shards: readonly BuiltShard[]): Generator<MergedWord> {
  const streams = streamsOf(shards);
  for (;;) {
    const word = leastWord(streams);
    if (word === undefined) return;
    const postings: MovedPosting[] = [];
    for (const stream of streams) {
      if (stream.next?.word !== word) continue;
      postings.push({ ...stream.next, offset: stream.offset });
      stream.next = nextOf(stream.postings);
    }
    yield { word, postings };
  }
}

function streamsOf(shards: readonly BuiltShard[]): Stream[] {
  let offset = 0;
  return shards.map(({ place, records }) => {
    const postings = wordsIn(place);
    const stream = { postings, offset, next: nextOf(postings) };
    offset += records;
    return stream;
  });
}

function leastWord(streams: readonly Stream[]): string | undefined {
  let least: string | undefined;
  for (const { next } of streams) if (next && (least === undefined || next.word < least)) least = next.word;
  return least;
}

function nextOf(postings: Iterator<Posting, undefined>): Posting | undefined {
  return postings.next().value;
}

interface Stream {
  readonly postings: Iterator<Posting, undefined>;
  readonly offset: number;
  next: Posting | undefined;
}

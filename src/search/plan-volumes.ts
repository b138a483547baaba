/**
 * Which search shards are bound to a volume, that is the index which a browser asks as one. Many shards ask little memory
 * when they are built, few volumes little of the network when they are asked.
 */
import { createHash } from 'node:crypto';
import type { Shard } from './plan-shards.ts';

/** Shards of a volume. Powers, so that a shard is bound again only when four times as many can be. */
const SIZES = [256, 64, 16, 4, 1];

export interface Volume {
  /** Hash of the shards in it, and of `makers`. */
  readonly key: string;
  /** The newest first. */
  readonly shards: readonly Shard[];
}

/**
 * Binds shards, which come the oldest first, and gives the oldest volume first. The newest shard, which a new article
 * changes, stands alone. `makers`: the versions of all that makes a volume of shards.
 */
export function planVolumes(shards: readonly Shard[], makers: string): Volume[] {
  const volumes: Volume[] = [];
  let bound = 0;
  for (const size of SIZES) {
    for (; bound + size < shards.length; bound += size)
      volumes.push(volumeOf(shards.slice(bound, bound + size), makers));
  }
  return shards.length === 0 ? [] : [...volumes, volumeOf(shards.slice(bound), makers)];
}

function volumeOf(shards: readonly Shard[], makers: string): Volume {
  const hash = createHash('sha256').update(makers);
  for (const { key } of shards) hash.update(`\n${key}`);
  return { key: hash.digest('hex'), shards: shards.toReversed() };
}

/**
 * Names that the news of this field goes by, in the writings that occur: what lets a Chinese and an English telling of one
 * event be seen as one. A name is added by a line. Latin writings are matched as whole words and whatever their case, Han
 * writings wherever they stand; a writing that is also an everyday word is left out.
 */

import { namesOfAttackers } from './names-of-attackers.ts';
import { namesOfMakers } from './names-of-makers.ts';
import { namesOfTheWorld } from './names-of-the-world.ts';

/** What a name is the name of. */
export type NameKind = 'vendor' | 'product' | 'group' | 'malware' | 'organisation' | 'country' | 'person';

export interface KnownName {
  /** The first Latin writing, by which it is known here. */
  readonly name: string;
  readonly kind: NameKind;
  /** The Chinese writing that readers know best, if there is one. */
  readonly chinese?: string;
  /** All its writings. */
  readonly writings: readonly string[];
}

/** One kind a list; a line holds the writings of one name, the usual Latin one first and the usual Chinese one second. */
const NAMES: Readonly<Record<NameKind, string>> = { ...namesOfMakers, ...namesOfAttackers, ...namesOfTheWorld };

export const knownNames: readonly KnownName[] = Object.entries(NAMES).flatMap(([kind, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const writings = line.split(',').map((writing) => writing.trim());
      const chinese = writings.find((writing) => /\p{Script=Han}/u.test(writing));
      // The keys of NAMES are NameKinds.
      return { name: writings[0] ?? '', kind: kind as NameKind, ...(chinese && { chinese }), writings };
    }),
);

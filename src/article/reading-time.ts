/** How long an article takes to read. */
import type { Nodes, Root } from 'hast';
import { visibleText } from './visible-text.ts';

/**
 * Units a minute. Latin: 228 words of English, measured by Trauzettel-Klosinski and Dietz (IReST, 2012). Han: the middle
 * of the 300 to 500 characters usually assumed for reading in silence.
 */
const SPEED = { han: 400, words: 230 };

/**
 * Code in an article is looked over line by line, not read word by word: a second a line. What is longer than about a
 * screen is a listing or a dump, which is scrolled past.
 */
const CODE = { linesPerMinute: 60, lines: 60 };

/** Whole minutes, at least 1. */
export function readingMinutes(tree: Root): number {
  return Math.max(1, Math.round(minutesOf(tree)));
}

function minutesOf(node: Nodes): number {
  if (node.type === 'text') return minutesOfText(node.value);
  if (!('children' in node)) return 0;
  if (node.type === 'element' && node.tagName === 'pre') {
    return Math.min(visibleText(node).trim().split('\n').length, CODE.lines) / CODE.linesPerMinute;
  }
  return node.children.reduce((minutes, child) => minutes + minutesOf(child), 0);
}

function minutesOfText(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}]+/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)).length ?? 0;
  return han / SPEED.han + words / SPEED.words;
}

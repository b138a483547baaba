/** Code that lost its fence, and stands in paragraphs as if it were text: only where that is plain from most of its lines. */

/** Lines that are code by how they end or begin, in one language or another. */
const CODE: readonly RegExp[] = [
  /[=(){}[\]<>$].*[;{]$|^(?:\w+|return\b.*);$/,
  /^[\]})]+[;,]?$|^[{([]$/,
  /^(?:import [\w{*"'.]|from [\w.]+ import |#include *[<"]|#define \w|using [\w.]+;|package [\w.]+;?$|<\?php|\?>$)/,
  /^(?:async |export |public |private |protected |internal |static |virtual |override |unsafe |abstract )*(?:def|class|function|fn|func|namespace|struct|interface|enum|module) [\w$.:<]+.*[{():]?$/,
  /^(?:public|private|protected|internal|static|const|let|var|final|unsigned|void|int|char|bool|string) .*[=(]/,
  /^(?:\} *)?(?:if|for|foreach|while|switch|catch|elif|else if)\b.*[:{)]$|^(?:\} *)?(?:else|try|finally|do|begin|ensure)\b *[:{]?$|^end$/,
  /^[@$]?[A-Za-z_][\w.[\]'"$>-]{0,80} *(?:[-+*/.|&:]?=|=>) *[^=\s]/,
  /^['"][\w -]{1,60}['"] *(?:=>|:) */,
  /^(?:[A-Za-z_]\w*(?:\.|->|::))*[A-Za-z_]\w*\(.*\)$/,
  /^(?:return|raise|include|prepend|require|unless|elsif|rescue) [@$'"\w:.]+(?:[ (].*)?$|[\w.]\($/,
  /^(?:\/\/|\/\*|\*\/)/,
];

/** Lines that are text: Chinese outside quotes and comments, a sentence, or what Markdown has marks for. */
const TEXT: readonly RegExp[] = [
  /^(?:[-*+] |\d+[.)] |>|\||`|.*!\[|.*\]\()/,
  /^[^"'“”‘’/#]*[\p{Script=Han}。，；：、！？]/u,
  /^[A-Z][a-z']*(?:,? [a-z][a-z']*){5}/,
];

/** A heading, or within a program a comment. */
const HASH = /^ {0,3}#{1,6}(?: |$)/;

/** The first line of a request to a web server, and the lines that follow it. */
const REQUEST = /^(?:GET|POST|PUT|DELETE|HEAD|OPTIONS|PATCH) \S.* HTTP\/[\d.]+$/;
const HEADER = /^[A-Za-z][\w-]{1,40}: ?\S/;

/** Fewest lines that prove it, and their share among all. */
const PROOF = { lines: 5, share: 0.6 } as const;
const FEWEST_HEADERS = 2;

/** No line of a program is longer; in UTF-16 units. */
const LONGEST_LINE = 400;

/** Makes a fence of each run of paragraphs that are plainly code. `prose` holds no fence, and stays as it is without any. */
export function mendFlatCode(prose: string): string {
  // HTML's own blocks of code run over empty lines.
  if (/^ {0,3}<pre[\s>]/im.test(prose)) return prose;
  const runs = runsOf(prose.split(/\n{2,}/).flatMap(withHeadingsApart));
  const fences = runs.map(fenceOf);
  if (fences.every((fence) => fence === undefined)) return prose;
  return runs.map((run, index) => fences[index] ?? run.join('\n\n')).join('\n\n');
}

/** Paragraphs that may be of one program together, each other one alone. */
function runsOf(paragraphs: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let goesOn = false;
  for (const paragraph of paragraphs) {
    const lines = paragraph.split('\n');
    const isPart = mayBeCode(lines) && !isRequest(lines);
    if (isPart && goesOn) runs.at(-1)?.push(paragraph);
    else runs.push([paragraph]);
    goesOn = isPart;
  }
  return runs;
}

/** Headings need no empty line around them. */
function withHeadingsApart(paragraph: string): readonly string[] {
  const lines = paragraph.split('\n');
  const first = lines.findIndex((line) => !HASH.test(line));
  const last = lines.findLastIndex((line) => !HASH.test(line));
  if (first < 0 || (first === 0 && last === lines.length - 1)) return [paragraph];
  return [lines.slice(0, first), lines.slice(first, last + 1), lines.slice(last + 1)]
    .filter((piece) => piece.length > 0)
    .map((piece) => piece.join('\n'));
}

/** The run as one fence; undefined where it proves nothing. */
function fenceOf(run: readonly string[]): string | undefined {
  const paragraphs = run.map((paragraph) => paragraph.split('\n').map((line) => line.trimEnd()));
  const [first = []] = paragraphs;
  const lines = paragraphs.flat().filter(counts);
  const proven = lines.filter(isCode).length;
  const isCodeBlock = lines.every((line) => /^(?: {4}|\t)/.test(line));
  const isProven = proven >= PROOF.lines && proven >= PROOF.share * lines.length && !isCodeBlock;
  return (isProven && mayBeCode(first)) || isRequest(first) ? fence(paragraphs) : undefined;
}

/** Lines that were paragraphs each follow one another; empty lines between others are the program's. */
function fence(paragraphs: readonly string[][]): string {
  const gap = paragraphs.every((lines) => lines.length === 1) ? '\n' : '\n\n';
  const code = paragraphs.map((lines) => lines.map(unescaped).join('\n')).join(gap);
  return `\`\`\`\n${code}\n\`\`\``;
}

function mayBeCode(lines: readonly string[]): boolean {
  if (lines.some(isText)) return false;
  const counted = lines.filter(counts);
  return counted.length > 0 && lines.filter(isCode).length * 2 >= counted.length;
}

function counts(line: string): boolean {
  return line.trim() !== '' && !HASH.test(line);
}

function isRequest([first = '', ...others]: readonly string[]): boolean {
  return (
    REQUEST.test(first.slice(0, LONGEST_LINE)) && others.filter((line) => HEADER.test(line)).length >= FEWEST_HEADERS
  );
}

function isCode(line: string): boolean {
  const text = unescaped(line).trim();
  return text.length <= LONGEST_LINE && CODE.some((pattern) => pattern.test(text));
}

function isText(line: string): boolean {
  const text = line.trim();
  return text.length > LONGEST_LINE || (!HASH.test(line) && TEXT.some((pattern) => pattern.test(text)));
}

/** Without what the converter put before marks. */
function unescaped(line: string): string {
  return line.replaceAll(/\\(?=[_*~`[\]<>#])/g, '');
}

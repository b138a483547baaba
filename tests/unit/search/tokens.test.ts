import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, indexTokens, queryTokens, runsOf, wordOfToken } from '../../../src/search/tokens.ts';

/** Whether the index finds every part of a query: words, or with `quoted` all as one phrase. */
function found(text: string, query: string, quoted = false): boolean {
  const positions = indexTokens(text);
  const words = runsOf(fold(query));
  return (quoted ? [words] : words.map((word) => [word])).every((phrase) =>
    queryTokens(phrase).every(({ tokens, begins }) => {
      assert.ok(tokens.length > 0 && tokens.every((token) => /^[a-z0-9]+$/.test(token)));
      if (begins) return positions.some((token) => token.startsWith(tokens[0] ?? ''));
      return positions.some((_, start) => tokens.every((token, offset) => positions[start + offset] === token));
    }),
  );
}

/** What search is held to. */
function contains(text: string, query: string, quoted = false): boolean {
  const folded = fold(text).replace(/\s+/g, ' ').trim();
  const words = runsOf(fold(query));
  return (quoted ? [words.join(' ')] : words).every((word) => {
    const start = /^[\p{Script=Latin}\d]/u.test(word) ? '(?<![\\p{Script=Latin}\\d])' : '';
    return new RegExp(start + word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'u').test(folded);
  });
}

const cases: readonly [text: string, query: string, expected: boolean][] = [
  ['国家网络安全法', '络安', true],
  ['国家网络安全法', '网安', false],
  ['个人所得税', '税', true],
  ['税', '税', true],
  ['谷歌修补 Chrome 零日漏洞', 'Chro', true],
  ['谷歌修补 Chrome 零日漏洞', 'rome', false],
  ['谷歌修补 Chrome 零日漏洞', '漏洞 chrome', true],
  ['谷歌修补 Chrome 零日漏洞', 'chrome零日', false],
  ['用友NC65存在漏洞', '用友NC', true],
  ['用友 NC 存在漏洞', '用友NC', false],
  ['用友U8', '用友NC', false],
  ['用友 友n', '用友n', false],
  ['一种SQL注入手法', 'SQL注入', true],
  ['一种SQL注入手法', 'sql注', true],
  ['一种SQL注入手法', 'ql注入', false],
  ['MySQL注入', 'SQL注入', false],
  ['修复CVE-2024-50379。', 'cve-2024-50379', true],
  ['修复CVE-2024-50379。', '2024-50379', true],
  ['修复CVE-2024-50379。', '2024-503', true],
  ['修复CVE-2024-50379。', '24-50379', false],
  ['修复CVE-2024-50379。', '-50379。', true],
  ['CVE-2024-5037', 'CVE-2024-50379', false],
  ['用 C++ 写的', 'c++', true],
  ['用 C+ 写的', 'c++', false],
  ['用 C# 写的', 'c#', true],
  ['ASP.NET Core', '.net', true],
  ['net core', '.net', false],
  ['Node.js 18', 'node.js', true],
  ['Node.jsx', 'node.js', true],
  ['Nodejs', 'node.js', false],
  ['7-Zip 与 K8s', '7-zip', true],
  ['7-Zip 与 K8s', 'k8s', true],
  ['升级到Log4j2', 'log4j', true],
  ['升级到Log4j2', 'log4j2', true],
  ['全角ＣＶＥ－２０２４－１', 'CVE-2024-1', true],
  ['半角ﾃｽﾄ', 'テスト', true],
  ['火了🔥🔥', '🔥', true],
  ['火了🔥🔥', '了🔥🔥', true],
  ['Группа Лаборатория', 'атория', true],
  ['café et naïve', 'café', true],
  ['Zürich', 'zü', true],
  ['cybersecurity', 'cybersecurity', true],
  ['cybersecurit', 'cybersecurity', false],
  ['cybersecurity。', 'cybersecuri', true],
  ['cybersecurity。', 'cybersecurity。', true],
  ['cybersecurityx。', 'cybersecurity。', false],
  ['sha256:9f86d081884c7d659a2feaa0c55ad015', 'sha256:9f86d081884c7d65', true],
  ['sha256:9f86d081884c7d659a2feaa0c55ad015', '9f86d081884', true],
  ['sha256:9f86d081884c7d659a2feaa0c55ad015', '9f86d0818847', false],
  ['zzzz', 'zz', true],
  ['nul\u0000字节', '字节', true],
  ['lone \ud800 surrogate', 'surrogate', true],
];

for (const [text, query, expected] of cases) {
  test(`queryTokens() ${expected ? 'finds' : 'does not find'} ${JSON.stringify(query)} in ${JSON.stringify(text)}`, () => {
    assert.equal(contains(text, query), expected);
    assert.equal(found(text, query), expected);
  });
}

test('queryTokens() finds in any text the words that stand there and no others, and every phrase', () => {
  const letters = fc.constantFrom(...'aabbzw1é用友网安安。-+. \n', 'ﬁ', 'Ａ', '𠀀', '🔥', 'İ');
  const texts = fc.oneof(
    fc.array(letters, { maxLength: 30 }).map((all) => all.join('')),
    fc.array(fc.constantFrom('aaaaaaaaaaaaaaaaaaa', 'ab', '友', ' ', '.'), { maxLength: 8 }).map((all) => all.join('')),
  );
  const property = fc.property(texts, texts, fc.nat(30), fc.nat(8), (text, other, from, length) => {
    for (const query of [[...text].slice(from, from + length).join(''), [...other].slice(0, length).join('')]) {
      if (query.trim() === '') continue;
      assert.equal(found(text, query), contains(text, query), JSON.stringify([text, query]));
      if (contains(text, query, true)) assert.ok(found(text, query, true), JSON.stringify([text, `"${query}"`]));
    }
  });
  fc.assert(property, { numRuns: 3000, seed: 20240517 });
});

const phrases: readonly [text: string, phrase: string, expected: boolean][] = [
  ['the apt\n group', 'apt group', true],
  ['the apt group', 'apt gro', true],
  ['an apt,group', 'apt group', false],
  ['an aptgroup', 'apt group', false],
  ['group apt', 'apt group', false],
  ['税务 局', '税务 局', true],
  ['税务局', '税务 局', false],
  ['用友 NC 反序列化', '友 nc 反', true],
  ['version 1 2', '1 2', true],
];

for (const [text, phrase, expected] of phrases) {
  test(`queryTokens() ${expected ? 'finds' : 'does not find'} the phrase "${phrase}" in ${JSON.stringify(text)}`, () => {
    assert.equal(contains(text, phrase, true), expected);
    assert.equal(found(text, phrase, true), expected);
  });
}

test('indexTokens() has but few tokens for a long hash', () => {
  assert.ok(indexTokens(`md5 ${'0123456789abcdef'.repeat(4)}`).join('').length < 800);
});

test('wordOfToken() reads the Latin words of a text off its tokens, whole ones only', () => {
  const tokens = indexTokens('Fuzzing Café zqzq 用友NC，Chrome浏览器 deserialization x');
  const words = tokens.flatMap((token) => wordOfToken(token) ?? []);
  assert.deepEqual(new Set(words), new Set(['fuzzing', 'café', 'zqzq', 'nc', 'chrome', 'x']));
});

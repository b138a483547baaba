import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf, stretchesOf } from '../../../src/search/excerpt.ts';
import type { Stretch } from '../../../src/search/excerpt.ts';

function marked(stretches: readonly Stretch[]): string {
  return stretches.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}

const cases: readonly [text: string, words: readonly string[], expected: string][] = [
  ['谷歌修补 Chrome 零日漏洞', ['chro', '漏洞'], '谷歌修补 [Chro]me 零日[漏洞]'],
  ['Chrome', ['rome'], 'Chrome'],
  ['用ＣＶＥ－２０２４编号', ['cve-2024'], '用[ＣＶＥ－２０２４]编号'],
  ['写 C++ 和 C', ['c', 'c++'], '写 [C++] 和 [C]'],
  ['㍿的', ['株'], '[㍿]的'],
  ['<b>注入</b>', ['注入', '<b>'], '[<b>][注入]</b>'],
  ['', ['x'], ''],
  ['没有词', [], '没有词'],
];

for (const [text, words, expected] of cases) {
  test(`stretchesOf() marks ${words.join()} in ${JSON.stringify(text)}`, () => {
    assert.equal(marked(stretchesOf(text, words)), expected);
    assert.equal(
      stretchesOf(text, words)
        .map((stretch) => stretch.text)
        .join(''),
      text,
    );
  });
}

test('excerptOf() shows the first hit with what is around it, and says where it cut', () => {
  const excerpt = marked(excerptOf(`${'前文。'.repeat(100)}蜜罐${'后文。'.repeat(100)}`, ['蜜罐']));
  assert.match(excerpt, /^….{40}\[蜜罐\].{100,}…$/u);
});

test('excerptOf() shows the beginning where only the title was hit', () => {
  assert.equal(marked(excerptOf('第一段\n第二段', ['标题'])), '第一段 第二段');
});

test('excerptOf() cuts no character in two', () => {
  const excerpt = excerptOf('🔥'.repeat(300), [])
    .map(({ text }) => text)
    .join('');
  assert.ok(excerpt.isWellFormed());
});

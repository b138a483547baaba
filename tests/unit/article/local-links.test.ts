import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { withLocalLinks } from '../../../src/article/local-links.ts';
import { renderMarkdown } from '../../../src/article/render-markdown.ts';

const URL_HERE = 'https://news.example/one';
const pages = new Map([
  ['https://a.example/x?a=1&b=%22', '/base/articles/2024/05/17-aaaaaaa1/'],
  ['https://mp.weixin.qq.com/s?__biz=MzA=&mid=2&idx=1', '/base/articles/2024/05/17-aaaaaaa2/'],
]);

test('linkedUrls() gives the canonical url of each link once', () => {
  const { links } = render(
    '[a](https://www.a.example/x/?utm_source=b#part) [b](http://a.example/x) [c](/two) [d](#d) <mailto:a@b.example>\n\n' +
      '[e](http://mp.weixin.qq.com/s?__biz=MzA=&mid=2&idx=1&sn=abc&chksm=1&scene=21#wechat_redirect)\n\n' +
      '[f](https://mp.weixin.qq.com/s/AbC_d-1?scene=1&click_id=2)',
  );
  assert.deepEqual(links, [
    'https://a.example/x',
    'https://news.example/two',
    'https://mp.weixin.qq.com/s?__biz=MzA=&mid=2&idx=1',
    'https://mp.weixin.qq.com/s/AbC_d-1',
  ]);
});

test('withLocalLinks() leads a link to the page here, without the marks of a foreign one', () => {
  assert.equal(
    localised('见[前文](https://www.a.example/x?b=%22&utm_medium=c&a=1#top "标题 > 题")。'),
    '<p>见<a title="标题 > 题" href="/base/articles/2024/05/17-aaaaaaa1/">前文</a>。</p>',
  );
});

test('withLocalLinks() names a link around a picture by what it leads to', () => {
  const html = localised('[![](https://a.example/a.png)](https://mp.weixin.qq.com/s?__biz=MzA=&mid=2&idx=1&sn=0#rd)');
  assert.match(html, /<a href="\/base\/articles\/2024\/05\/17-aaaaaaa2\/" aria-label="本站文章"><img /);
});

test('withLocalLinks() touches nothing else', () => {
  for (const markdown of [
    '[别处](https://b.example/x?a=1&b=%22)',
    '`<a href="https://a.example/x?a=1&b=%22">`',
    '<img alt=\'<a href="https://a.example/x?a=1&b=%22">\' src="https://a.example/x?a=1&b=%22">',
    '[字](https://b.example/ \'<a href="https://a.example/x?a=1&b=%22">\')',
  ])
    assert.equal(localised(markdown), render(markdown).safeHtml);
});

test('withLocalLinks() finds every link that a parser finds, whatever stands around it', () => {
  const word = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '&amp;',
    '&#34;',
    ' href="',
    '<a ',
    '](',
    '\\',
    '`',
    '字',
    '\n',
    '=',
  );
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, text, (before, title, after) => {
      const markdown = `${before} <a title='${title}' href="https://a.example/x?a=1&amp;b=%22">字</a> ${after}`;
      const { safeHtml } = render(markdown);
      const html = withLocalLinks(safeHtml, { pages, name: '' });
      assert.equal(serialize(parseFragment(html)), expected(safeHtml));
    }),
    { seed: 20240517, numRuns: 300 },
  );
});

/** The same by way of a parser. */
function expected(safeHtml: string): string {
  const tree = parseFragment(safeHtml);
  const pending = [...tree.childNodes];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!('childNodes' in node)) continue;
    pending.push(...node.childNodes);
    const href = node.attrs.find(({ name }) => name === 'href');
    if (href?.value !== 'https://a.example/x?a=1&b=%22') continue;
    href.value = '/base/articles/2024/05/17-aaaaaaa1/';
    node.attrs = node.attrs.filter(({ name }) => name !== 'rel');
  }
  return serialize(tree);
}

function render(markdown: string) {
  return renderMarkdown(markdown, { url: URL_HERE });
}

function localised(markdown: string) {
  return withLocalLinks(render(markdown).safeHtml, { pages, name: '本站文章' });
}

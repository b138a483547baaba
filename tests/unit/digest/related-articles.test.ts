import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termsOf } from '../../../src/article/terms.ts';
import { relatedArticles } from '../../../src/digest/related-articles.ts';
import type { ComparedArticle } from '../../../src/digest/related-articles.ts';

function article(id: string, { title, ...said }: Partial<ComparedArticle> & { title: string }): ComparedArticle {
  return {
    id,
    day: 2,
    story: id,
    publisher: `source of ${id}`,
    terms: termsOf({ title, text: `${title}。${title}，详见正文。`, lang: 'zh-CN' }),
    ...said,
  };
}

/** Articles about a hundred other things. */
const OTHERS = Array.from({ length: 100 }, (_, index) =>
  article(`other-${index}`, { day: 1, title: `Gadget${index} 发布第 ${index} 版 widget${index * 7}` }),
);

const pager = article('pager', { day: 3, title: '黎巴嫩寻呼机爆炸，真主党指责摩萨德' });
const radio = article('radio', { day: 5, title: '寻呼机之后是对讲机：黎巴嫩再次爆炸' });

test('relatedArticles() finds older articles about the same, and none for what nothing resembles', () => {
  const alone = article('alone', { day: 6, title: '火星上的望远镜看见了新的彗星' });
  const found = relatedArticles({ before: [...OTHERS, pager], own: [radio, alone] });
  assert.deepEqual([...found], [['radio', ['pager']]]);
});

test('relatedArticles() looks back only: an article that is added changes none of the same day or earlier', () => {
  const before = relatedArticles({ before: OTHERS, own: [pager, { ...radio, day: 3 }] });
  assert.deepEqual([...before], []);
  const added = relatedArticles({
    before: [...OTHERS, pager],
    own: [radio, article('third', { day: 9, title: '寻呼机爆炸：黎巴嫩的调查' })],
  });
  assert.deepEqual(added.get('radio'), ['pager']);
  assert.deepEqual(added.get('third')?.toSorted(), ['pager', 'radio']);
});

test('relatedArticles() leaves out the tellings of its own story, and takes one of each other', () => {
  const own = { ...radio, story: 'pager' };
  assert.deepEqual([...relatedArticles({ before: [...OTHERS, pager], own: [own] })], []);
  const again = article('again', { day: 4, title: '黎巴嫩寻呼机爆炸，真主党指责摩萨德', story: 'pager' });
  assert.equal(relatedArticles({ before: [...OTHERS, pager, again], own: [radio] }).get('radio')?.length, 1);
});

test('relatedArticles() asks more of a publisher and itself, whose titles are put alike', () => {
  const notice = (id: string, { about, ...said }: { about: string; day: number; publisher: string }) =>
    article(id, { title: `漏洞通告 | ${about}`, ...said });
  const own = notice('own', { day: 8, about: 'Kestrel 网关可被接管', publisher: 'cert' });
  const older = (publisher: string) => notice('older', { day: 2, about: 'Marten 邮件泄漏口令', publisher });
  assert.deepEqual([...relatedArticles({ before: [...OTHERS, older('cert')], own: [own] })], []);
  assert.deepEqual([...relatedArticles({ before: [...OTHERS, older('other')], own: [own] })], [['own', ['older']]]);
});

test('relatedArticles() gives five at most', () => {
  const older = Array.from({ length: 8 }, (_, index) =>
    article(`older-${index}`, { day: 2, title: `黎巴嫩寻呼机爆炸，第 ${index} 份调查` }),
  );
  const many = Array.from({ length: 900 }, (_, index) =>
    article(`many-${index}`, { day: 1, title: `Thing${index} 发布 ${index}` }),
  );
  assert.equal(relatedArticles({ before: [...many, ...older], own: [radio] }).get('radio')?.length, 5);
});

test('relatedArticles() leaves out the same text told once more', () => {
  const again = article('again', { day: 40, title: '黎巴嫩寻呼机爆炸，真主党指责摩萨德' });
  assert.deepEqual([...relatedArticles({ before: [...OTHERS, pager], own: [again] })], []);
});

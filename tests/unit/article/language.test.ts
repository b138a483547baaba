import assert from 'node:assert/strict';
import test from 'node:test';
import { languageOf } from '../../../src/article/language.ts';

const texts = [
  ['zh-CN', '研究人员发现 Apache Struts 的一个漏洞 CVE-2024-0001，可以让攻击者 upload files 并执行代码。'],
  ['zh-TW', '資安研究人員發現這個漏洞會讓駭客與後門程式溝通，應該儘快更新。'],
  ['ja', 'この脆弱性は昨日公開された更新で修正されています。'],
  ['ko', '이 취약점은 어제 공개된 업데이트에서 수정되었습니다.'],
  ['ru', 'Уязвимость исправлена во вчерашнем обновлении OpenSSL.'],
  ['en', 'The flaw is fixed in the update that was released for all versions.'],
  ['it', 'La vulnerabilità che è stata corretta nel server di posta per gli utenti della banca.'],
  ['de', 'Die Lücke ist mit der neuen Version behoben, und das Update ist nicht optional.'],
  ['en', ''],
] as const;

for (const [language, text] of texts) {
  test(`languageOf() tells ${language} from ${text.slice(0, 20) || 'nothing'}`, () => {
    assert.equal(languageOf(text, ''), language);
  });
}

test('languageOf() goes by the text where the title is in another language', () => {
  assert.equal(languageOf(texts[0][1], 'Apache Struts RCE'), 'zh-CN');
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { languageOf } from '../../../src/article/language.ts';

const texts = [
  ['zh-CN', '研究人员发现 Apache Struts 的一个漏洞 CVE-2024-0001，可以让攻击者 upload files 并执行代码。'],
  ['zh-CN', '首先看 com.example.service.UserController，doFilter 里调用 request.getParameter("name") 取值后直接拼接。'],
  ['zh-TW', '資安研究人員發現這個漏洞會讓駭客與後門程式溝通，應該儘快更新。'],
  ['ja', 'この脆弱性は昨日公開された更新で修正されています。'],
  ['ja', '脆弱性対策情報データベースに登録された件数は前期比で増加した。'],
  ['ko', '이 취약점은 어제 공개된 업데이트에서 수정되었습니다.'],
  ['ru', 'Уязвимость исправлена во вчерашнем обновлении OpenSSL.'],
  ['uk', 'Уразливість виправлено у вчорашньому оновленні, яке вже доступне для всіх користувачів.'],
  ['en', 'The flaw is fixed in the update that was released for all versions.'],
  ['it', 'La vulnerabilità che è stata corretta nel server di posta per gli utenti della banca.'],
  ['fr', "La faille a été corrigée hier par l'éditeur, qui recommande à ses clients de mettre à jour sans attendre."],
  ['de', 'Die Lücke ist mit der neuen Version behoben, und das Update ist nicht optional.'],
  ['es', 'El fallo fue corregido ayer por el fabricante, que recomienda actualizar cuanto antes los servidores.'],
  ['pt', 'A falha foi corrigida ontem pelo fabricante, que recomenda não adiar a atualização dos servidores.'],
  ['en', 'New Release: Tor Browser 14.0.2'],
  ['en', ''],
] as const;

for (const [language, text] of texts) {
  test(`languageOf() tells ${language} from ${text.slice(0, 20) || 'nothing'}`, () => {
    assert.equal(languageOf({ prose: [passage(text)], text, title: '' }), language);
    assert.equal(languageOf({ prose: [], text: '', title: text }), language);
  });
}

test('languageOf() goes by the text where the title is in another language', () => {
  assert.equal(languageOf({ prose: [passage(texts[0][1])], text: texts[0][1], title: 'Apache Struts RCE' }), 'zh-CN');
});

test('languageOf() goes by the running text, not by code and addresses', () => {
  const text = `${texts[0][1]}\n${'public static void main(String[] args) throws IOException\n'.repeat(40)}`;
  const prose = [passage(`${texts[0][1].repeat(6)} https://example.com/${'some-very-long-path-'.repeat(20)}`)];
  assert.equal(languageOf({ prose, text, title: 'SSRF in ExampleServlet' }), 'zh-CN');
});

function passage(text: string) {
  return { text, kind: 'paragraph', heading: '', linked: 0, afterPicture: false } as const;
}

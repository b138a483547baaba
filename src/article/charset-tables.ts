/** The charsets as which captured pages in UTF-8 were misread. Data only. */

export interface Charset {
  readonly name: string;
  /** The characters of the bytes 0x80 to 0xFF, in order. */
  readonly high: string;
  /** Other characters that stand for the bytes from 0x80. */
  readonly alternatives?: string;
}

const C1_CONTROLS = String.fromCodePoint(...Array.from({ length: 32 }, (_, index) => 0x80 + index));

const LATIN_1 =
  '\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ';

/** Each byte of Latin-1 takes two in UTF-8, and those are one character of GBK. */
const GBK_OF_LATIN_1 = Array.from({ length: 128 }, (_, index) =>
  new TextDecoder('gb18030').decode(Uint8Array.of(index < 0x40 ? 0xc2 : 0xc3, 0x80 + (index % 0x40))),
).join('');

export const CHARSETS: readonly Charset[] = [
  // What HTTP calls Latin-1 is Windows-1252 to a browser and true Latin-1 to a library; both are met, and mixed.
  {
    name: 'windows-1252',
    high: C1_CONTROLS + LATIN_1,
    alternatives: '€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ',
  },
  // Kazakh Cyrillic, which encoding detectors like to see in Chinese.
  {
    name: 'PTCP154',
    high:
      'ҖҒӮғ„…ҶҮҲүҠӢҢҚҺҸҗ‘’“”•–—ҳҷҡӣңқһҹ' +
      '\u{A0}ЎўЈӨҘҰ§Ё©Ә«¬ӯ®Ҝ°ұІіҙө¶·ё№ә»јҪҫҝ' +
      'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
  },
  // Cyrillic of DOS, another of their favourites.
  {
    name: 'IBM855',
    high:
      'ђЂѓЃёЁєЄѕЅіІїЇјЈљЉњЊћЋќЌўЎџЏюЮъЪ' +
      'аАбБцЦдДеЕфФгГ«»░▒▓│┤хХиИ╣║╗╝йЙ┐' +
      '└┴┬├─┼кК╚╔╩╦╠═╬¤лЛмМнНоОп┘┌█▄Пя▀' +
      'ЯрРсСтТуУжЖвВьЬ№\u{AD}ыЫзЗшШэЭщЩчЧ§■\u{A0}',
  },
  // Misread twice: as Latin-1, and what was written of that as GBK.
  { name: 'Latin-1 and GBK', high: GBK_OF_LATIN_1 },
];

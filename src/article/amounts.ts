/** Amounts as numbers, however they are written: `7500万`, `75 million` and `75,000,000` are one. */

const UNITS: Readonly<Record<string, number>> = {
  ...{ 万: 1e4, 萬: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 億: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11 },
  ...{ k: 1e3, thousand: 1e3, m: 1e6, mln: 1e6, million: 1e6, milioni: 1e6 },
  ...{ b: 1e9, bn: 1e9, billion: 1e9, miliardi: 1e9, trillion: 1e12 },
};
const AMOUNT =
  /(?<![\w.\-/:])(\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,3})?)(?:\s?(百万|千万|十亿|百亿|千亿|[万萬亿億]|thousand|million|milioni|mln|miliardi|billion|bn|trillion|[kmb](?![a-z])))?(?![\d-])/gi;

/** Smaller numbers say too little. */
const LEAST = 200;

/** The amounts in a text (NFKC), to two digits, for tellings round differently. Years, dates and versions are none. */
export function amountsIn(text: string): number[] {
  return [...text.matchAll(AMOUNT)].flatMap(([, digits = '', unit]) => {
    const value = Number(digits.replaceAll(',', '')) * (UNITS[unit?.toLowerCase() ?? ''] ?? 1);
    const isBare = unit === undefined && !digits.includes(',');
    return value < LEAST || (isBare && (digits.length < 4 || /^(?:19|20)\d\d$/.test(digits)))
      ? []
      : [Number(value.toPrecision(2))];
  });
}

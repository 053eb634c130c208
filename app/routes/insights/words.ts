/** "3 offers", "1 offer". */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** "4.5×", as `locale` writes numbers. */
export const growthInWords = (times: number, locale: string): string =>
  `${new Intl.NumberFormat(locale, { maximumFractionDigits: times < 10 ? 1 : 0 }).format(times)}×`;

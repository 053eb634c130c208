/** The tables of what all proposals say together, as the queries see them; see `schema.ts`. */
export type InsightSchema = {
  exchange_rates: ExchangeRatesTable;
  insight_readings: InsightReadingsTable;
};

/** What the firm entered: one unit of `currency` costs `rate` of `to_currency`, on that day. */
export type ExchangeRatesTable = {
  currency: string;
  to_currency: string;
  /** A plain decimal. */
  rate: string;
  rate_on: string;
};

/** Insights that take long to read, as they were read last. */
export type InsightReadingsTable = {
  key: string;
  seq: number;
  today: string;
  computed_at: string;
  /** JSON: `Insights`. */
  reading: string;
};

import type { RequestHandler } from 'express';
import { bundledBankHolidays } from '../kernel/bank-holidays.ts';

/** `GET /gov/bank-holidays/england-and-wales.json`: the bundled bank holidays in the shape gov.uk publishes them. */
export const answerBankHolidays: RequestHandler = (_req, res) => {
  const events = [...bundledBankHolidays.days].map((date) => ({
    title: 'Bank holiday',
    date,
    notes: '',
    bunting: false,
  }));
  res.json({ division: 'england-and-wales', events });
};

import assert from 'node:assert/strict';
import { read } from '../../../server/src/reading/reading';

const show = (text: string, date?: string): string[] =>
  read(text, date ? { date } : {}).dates.map(d => `${d.text} = ${d.iso}${d.weekday ? ` ${d.weekday}` : ''}`);

describe('reading/figures: dates as written', () => {
  const cases: Record<string, string[]> = {
    'The treaty was signed on January 26, 2022.': ['January 26, 2022 = 2022-01-26'],
    'The treaty was signed on 26 January 2022.': ['26 January 2022 = 2022-01-26'],
    'The treaty was signed on the 26th of January, 2022.': ['the 26th of January, 2022 = 2022-01-26'],
    'The treaty was signed on Jan. 26th.': ['Jan. 26th = --01-26'],
    'The log says 2022-01-26 and 26.01.2022.': ['2022-01-26 = 2022-01-26', '26.01.2022 = 2022-01-26'],
    'The form says 3/25/2019.': ['3/25/2019 = 2019-03-25'],
    'The form says 3/4/2019.': ['3/4/2019 = 2019'],
    'Snow fell in February 2018.': ['February 2018 = 2018-02'],
    'Snow fell in February.': ['February = --02'],
    'Work began in 1998.': ['1998 = 1998'],
    'It opens on Monday, June 3, 2024.': ['Monday, June 3, 2024 = 2024-06-03 Monday'],
    'It opens on Tuesday.': ['Tuesday = null Tuesday'],
    'It runs June 15-18.': ['June 15 = --06-15', '18 = --06-18'],
    'It runs from June 10 to 16, 2015.': ['June 10 = 2015-06-10', '16, 2015 = 2015-06-16'],
    'On May 5 percent signs were added.': [],
    'They may march in the sun.': [],
    'The mill closed last year.': [],
    'Le 31 janvier, les autorités ont dit que la ville et le port sont fermés, et le 2 mai 2023 ils étaient ouverts.': [
      '31 janvier = --01-31',
      '2 mai 2023 = 2023-05-02',
    ],
    'El 14 de marzo de 2026 la empresa dijo que no había nada en los datos de los clientes.': [
      '14 de marzo de 2026 = 2026-03-14',
    ],
    'Am 9. Mai war der Platz nach den Angaben der Polizei noch nicht von den Leuten besetzt.': ['9. Mai = --05-09'],
    'They sold 5 mars bars and 3 gen sets.': [],
    'Black Friday sales and the Sunday Times.': [],
  };
  for (const [text, wanted] of Object.entries(cases)) it(text, () => assert.deepEqual(show(text), wanted));
});

describe("reading/figures: dates by the article's own date", () => {
  const cases: [string, string, string[]][] = [
    ['The minister said on Tuesday that it was over.', '2022-02-16', ['Tuesday = 2022-02-15 Tuesday']],
    ['The minister will speak on Tuesday.', '2022-02-16', ['Tuesday = 2022-02-22 Tuesday']],
    ['Rain fell last month and will fall next month.', '2022-01-16', ['last month = 2021-12', 'next month = 2022-02']],
    ['The mill closes this year.', '2022-02-16', ['this year = 2022']],
    ["Last year's crop was poor; for the last year it was dry.", '2022-02-16', ['Last year = 2021']],
    ['In this year of drought they left.', '2022-02-16', []],
    ['She was seen last Friday.', '2022-02-16', ['last Friday = 2022-02-11 Friday']],
    [
      'Trading stopped yesterday; it resumes tomorrow.',
      '2022-03-01',
      ['yesterday = 2022-02-28', 'tomorrow = 2022-03-02'],
    ],
    ['The answer was handed over on January 26.', '2022-02-16', ['January 26 = 2022-01-26']],
    ['The fire started on December 30.', '2022-01-02', ['December 30 = 2021-12-30']],
    ['The vote will be held on January 5.', '2021-12-20', ['January 5 = 2022-01-05']],
    ['He was born in March.', '2022-02-16', ['March = 2021-03']],
  ];
  for (const [text, date, wanted] of cases) it(`${date}: ${text}`, () => assert.deepEqual(show(text, date), wanted));

  it('without a date nothing is guessed', () =>
    assert.deepEqual(show('He came yesterday, on Monday.'), ['yesterday = null', 'Monday = null Monday']));
});

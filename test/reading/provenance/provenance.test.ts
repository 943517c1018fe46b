import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { dateInText, dateInUrl, fullDates } from '../../../server/src/reading/provenance/date';
import { fieldsFrom } from '../../../server/src/reading/provenance/fields';
import { languageOf } from '../../../server/src/reading/provenance/language';
import { outletInText, outletOfUrl } from '../../../server/src/reading/provenance/outlet';
import type { Sidecar } from '../../../server/src/reading/provenance/provenance';
import { readProvenance } from '../../../server/src/reading/provenance/read';
import { articleOf } from '../../../server/src/text/article';

const body =
  'The minister told reporters on Monday that the talks with the West would go on, and that he saw a way forward for them.';

function provenance(text: string, sidecar: Sidecar = {}) {
  const { headline, frontMatter, ...rest } = readProvenance(articleOf(text), sidecar);
  return {
    ...rest,
    headline: headline && text.slice(headline.start, headline.end),
    front: frontMatter && text.slice(frontMatter.start, frontMatter.end),
  };
}

describe('reading/provenance', () => {
  it('knows what the five articles say, and no more', () => {
    const seeds: [string, string | null, string][] = [
      ['000_df63eb2b373a6bae', 'Ynetnews', "Russia says there is 'chance' to agree with West on security"],
      ['001_8eba0c943fff7caa', null, 'Russian foreign minister stresses ‘a way forward’ for diplomacy'],
      ['002_10db24c7fd23ced7', 'Press TV', 'Russia keeps door open for more dialog over Ukraine, Moscow suggests'],
      [
        '003_48203ef715e32961',
        null,
        'Mubasher: There is still a chance to reach an agreement with the West on security issues, says Russia',
      ],
      [
        '004_68635443282a5ed9',
        'TASS',
        'Russia is ready for security talks with West if they don’t scuttle Russia’s demands',
      ],
    ];
    for (const [name, outlet, headline] of seeds)
      assert.deepEqual(provenance(readFileSync(`seeds/${name}.txt`, 'utf8')), {
        outlet,
        url: null,
        date: null,
        language: 'en',
        headline,
        front: null,
      });
  });

  it('reads front matter', () => {
    const front =
      '---\ntitle: "Russia: a chance"\nsource: Reuters\ndate: 2022-02-14T10:00:00Z\ntags:\n  - war\nlang: en_GB\n---';
    assert.deepEqual(provenance(`${front}\n\n${body}\n`), {
      outlet: 'Reuters',
      url: null,
      date: '2022-02-14',
      language: 'en-GB',
      headline: 'Russia: a chance',
      front,
    });
  });
  it('reads front matter that is no YAML', () =>
    assert.equal(provenance(`---\ntitle: Russia: "a" chance\ndate: Feb. 14, 2022\n---\n${body}`).date, '2022-02-14'));
  it('reads the day above a printed page', () =>
    assert.equal(provenance(`THE MORNING POST     FRIDAY, FEBRUARY 12, 2021     A7\n\n${body}`).date, '2021-02-12'));
  it('takes a rule at the top for a rule', () => assert.equal(provenance(`---\n${body}\n---\n${body}`).front, null));
  it('reads the header block of a scraper', () => {
    const head =
      'Title: A way forward for diplomacy, he says\nURL: https://www.reuters.com/world/europe/a-way-forward-2022-02-14/\nAuthor: Jane Doe';
    assert.deepEqual(provenance(`${head}\n\n${body}`), {
      outlet: 'Reuters',
      url: 'https://www.reuters.com/world/europe/a-way-forward-2022-02-14/',
      date: '2022-02-14',
      language: 'en',
      headline: 'A way forward for diplomacy, he says',
      front: head,
    });
  });
  it('takes a line of speech for no header', () => {
    for (const text of [
      `NERMEEN SHAIKH: ${body}`,
      `Source: officials\n\n${body}`,
      `Date: soon\nPlace: here\n\n${body}`,
    ])
      assert.equal(provenance(text).front, null, text);
  });
  it('lets the sidecar win', () => {
    const said = provenance(`---\nsource: Reuters\ndate: 2022-02-14\n---\n${body}`, {
      outlet: 'AFP',
      date: '2022-02-15',
    });
    assert.deepEqual([said.outlet, said.date], ['AFP', '2022-02-15']);
  });
  it('finds the title again in the body', () => {
    const text = `---\ntitle: A way forward\ndate: 2022-02-14\n---\n\nA way forward\n\n${body}`;
    assert.deepEqual(readProvenance(articleOf(text), {}).headline, { start: 47, end: 60 });
  });
  it('takes an address above the text', () =>
    assert.equal(
      provenance(`https://example.com/2022/02/14/chance.html\n\nA chance for talks, says Moscow\n\n${body}`).date,
      '2022-02-14',
    ));
  it('takes a share link for no address', () =>
    assert.equal(provenance(`https://twitter.com/share?u=abc\n\n${body}`).url, null));

  it('any text gives spans inside it', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('---', 'URL: https://a.b/c/d', 'date: 2022-02-30', 'Title:', '© 2022', 'title: "', '“', body),
    );
    fc.assert(
      fc.property(fc.array(line), lines => {
        const text = lines.join('\n');
        const { headline, frontMatter, date } = readProvenance(articleOf(text), {});
        for (const span of [headline, frontMatter])
          if (span) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
        if (date) assert.equal(new Date(date).toISOString().slice(0, 10), date);
      }),
    );
  });
});

describe('reading/provenance/date', () => {
  const values: [string, string | null][] = [
    ['2022-02-14', '2022-02-14'],
    ['2022-02-14T10:00:00+02:00', '2022-02-14'],
    ['20220214', '2022-02-14'],
    ['Feb. 14, 2022', '2022-02-14'],
    ['February 14th, 2022', '2022-02-14'],
    ['14 Feb 2022', '2022-02-14'],
    ['Mon, 14 Feb 2022 10:00:00 GMT', '2022-02-14'],
    ['Tue, 14 Feb 2022 10:00:00 GMT', null],
    ['14. Februar 2022', '2022-02-14'],
    ['14 de febrero de 2022', '2022-02-14'],
    ['14 февраля 2022', '2022-02-14'],
    ['14.02.2022', '2022-02-14'],
    ['02/14/2022', '2022-02-14'],
    ['02/03/2022', null],
    ['2022年2月14日', '2022-02-14'],
    ['February 30, 2022', null],
    ['16 February', null],
    ['14:10, 16 February', null],
    ['2022', null],
    ['1.2.3.2022', null],
    ['version 2022-02-14', null],
  ];
  for (const [value, iso] of values)
    it(`value ${value}`, () => assert.equal(fieldsFrom({ date: value }).fields.date ?? null, iso));

  const texts: [string[], string | null][] = [
    [['Published: February 14, 2022', body], '2022-02-14'],
    [
      ['A chance for talks', 'Mon 14 Feb 2022 12.08 GMT', 'Last modified on Tue 15 Feb 2022 09.00 GMT', body],
      '2022-02-14',
    ],
    [['A chance for talks', 'By Jane Doe | February 14, 2022 | 5 min read', body], '2022-02-14'],
    [['By Jane Doe February 14, 2022, 07:47 PM EST', body], '2022-02-14'],
    [['Updated 3:12 PM EST, Mon February 14, 2022', body], '2022-02-14'],
    [[`KYIV, Feb 14, 2022 (Reuters) — ${body}`], '2022-02-14'],
    [[`KYIV, Feb 14 (Reuters) — ${body}`], null],
    [['[February 14, 2022]', body], '2022-02-14'],
    [['February 14, 2022, 9:12am EST | 1,203 views', body], '2022-02-14'],
    [['FEBRUARY 14, 2022 / 9:12 AM / UPDATED 3 YEARS AGO', body], '2022-02-14'],
    [['On February 14, 2022, 12 people were killed', body], null],
    [['14:10, 16 February', body], null],
    [['What happened on February 14, 2022', body], null],
    [['He was born on February 14, 1962.', body], null],
    [[`On February 14, 2022, ${body}`], null],
    [['Two texts', 'March 3, 2021', 'February 14, 2022', body], null],
    [['Published: 02/03/2022', body], null],
    [['Опубликовано 14 февраля 2022', body], '2022-02-14'],
    [['Veröffentlicht am 14. Februar 2022', body], '2022-02-14'],
    [['Publié le 14 février 2022 à 10h30', body], '2022-02-14'],
    [[body, ...Array(30).fill(body), 'Published: March 3, 2021', ...Array(12).fill(body)], null],
    [[body, ...Array(30).fill(body), 'First published on February 14, 2022'], '2022-02-14'],
  ];
  for (const [lines, iso] of texts) it(lines.join(' / ').slice(0, 70), () => assert.equal(dateInText(lines), iso));

  it('an address', () => {
    assert.equal(dateInUrl('https://a.com/2022/02/14/x'), '2022-02-14');
    assert.equal(dateInUrl('https://a.com/world/x-2022-02-14/'), '2022-02-14');
    assert.equal(dateInUrl('https://a.com/world/2022/feb/14/x'), '2022-02-14');
    assert.equal(dateInUrl('https://a.com/item/20221499/x'), null);
    assert.equal(dateInUrl('https://a.com/item/1234567890'), null);
  });
  it('understands the names of scrapers', () =>
    assert.deepEqual(
      fieldsFrom({
        source: 'https://www.reuters.com/world/a',
        publisher: { '@type': 'Organization', name: 'Reuters' },
        datePublished: '2022-02-14T10:00:00Z',
        inLanguage: 'en-US',
        author: 'Jane Doe',
        date: null,
      }),
      {
        fields: { url: 'https://www.reuters.com/world/a', outlet: 'Reuters', date: '2022-02-14', language: 'en-US' },
        problems: [],
      },
    ));
  it('goes on behind letters that are two code units', () => assert.deepEqual(fullDates('𝐀𝐁𝐂 3, 𝐀𝐁𝐂 14'), []));
  it('finds several', () =>
    assert.deepEqual(
      fullDates('from 1 May 2020 to May 3, 2020').map(({ iso }) => iso),
      ['2020-05-01', '2020-05-03'],
    ));
});

describe('reading/provenance/outlet', () => {
  const cases: [string[], string | null][] = [
    [['WASHINGTON (AP) — The latest.'], 'Associated Press'],
    [['NEW YORK, Nov. 19 (UPI) — The latest.'], 'UPI'],
    [['Manila, 4 mar (EFE).- Al menos 18 personas murieron.'], 'EFE'],
    [['MANILA, March 4 (Newswire) - A ferry sank.', '(Reporting by Ann Lee; Editing by Jo Ash)'], 'Newswire'],
    [['A ferry sank.', '(Reporting by Ann Lee; Editing by Jo Ash)'], 'Reuters'],
    [['On Friday, March 4 (Palm Sunday) - a day like others - a ferry sank.'], null],
    [['PENROW, England (Western Wire) — A wall.', '(Reporting by Ann Lee; Editing by Jo Ash)'], 'Western Wire'],
    [['PENROW (GVN) - A wall.'], 'GVN'],
    [['NATO (North Atlantic Treaty Organization) — An alliance.'], null],
    [['Press Trust of India | Updated: Nov 05, 2026 09:12 IST', body], 'PTI'],
    [['By Reuters Staff', body], 'Reuters'],
    [[body, '© 2022 The Guardian. All rights reserved.'], 'The Guardian'],
    [[body, 'Copyright 2016 The Associated Press. All rights reserved.'], 'Associated Press'],
    [[body, 'Copyright © 2020-2022, Example Media Ltd.'], 'Example Media'],
    [[body, '© 2022 The Guardian', '© 2022 Somebody Else'], null],
    [[body, '© Getty Images'], null],
    [['Photo: © AFP', body], null],
    [['Follow Ynetnews on Facebook and Twitter', body], 'Ynetnews'],
    [['Follow Jane Doe on Twitter', body], null],
    [['Follow us on Twitter', body], null],
    [['The troops are ready, TASS has learned.'], 'TASS'],
    [['The minister (Reuters could not reach him) said no.'], null],
    [['AP', body], null],
    [[body], null],
  ];
  for (const [lines, outlet] of cases)
    it(lines.join(' / ').slice(0, 70), () => assert.equal(outletInText(lines, null), outlet));
  it('stands behind the headline', () => {
    assert.equal(outletInText([body], 'A chance for talks - BBC News'), 'BBC News');
    assert.equal(outletInText([body], 'A chance for talks – a way forward'), null);
  });
  it('is the site of an address', () => {
    assert.equal(outletOfUrl('https://www.bbc.co.uk/news/1'), 'BBC News');
    assert.equal(outletOfUrl('https://news.example.org/a'), 'news.example.org');
    assert.equal(outletOfUrl('https://t.co/a'), null);
  });
});

describe('reading/provenance/language', () => {
  const cases: [string | null, string][] = [
    ['en', 'The foreign minister said that there was still a chance for an agreement with the West.'],
    ['de', 'Der Außenminister sagte am Montag, es gebe noch eine Möglichkeit für die Gespräche mit dem Westen.'],
    ['fr', 'Le ministre a déclaré lundi qu’il y avait encore une chance de trouver un accord avec les Occidentaux.'],
    [
      'es',
      'El ministro dijo el lunes que todavía hay una posibilidad de llegar a un acuerdo con los países de Occidente.',
    ],
    ['es', 'El ministro dijo que la inundación causó 14 muertos.'],
    ['es', 'La policía detuvo a tres personas en Barcelona.'],
    ['ca', 'El ministre va dir que la inundació va causar dos morts a la ciutat i als pobles.'],
    ['pt', 'As autoridades não disseram mais sobre a situação até agora.'],
    ['en', 'The storm killed 14 people in the Spanish town of San Sebastián, officials of the region said.'],
    ['it', 'Il ministro ha detto che c’è ancora una possibilità di raggiungere un accordo con i paesi della Nato.'],
    [
      'pt',
      'O ministro disse que ainda há uma possibilidade de chegar a um acordo com os países do Ocidente, mas não já.',
    ],
    ['nl', 'De minister zei maandag dat er nog een kans is op een akkoord met het Westen over de veiligheid.'],
    ['ru', 'Министр сообщил, что шанс договориться с Западом есть, но переговоры не могут быть бесконечными.'],
    ['uk', 'Міністр повідомив, що шанс домовитися є, але переговори не можуть бути безкінечними.'],
    ['he', 'שר החוץ הרוסי אמר כי תמיד יש סיכוי להגיע להסכם'],
    ['ar', 'قال وزير الخارجية إن هناك فرصة للتوصل إلى اتفاق مع الغرب في هذه المرحلة'],
    ['zh', '俄罗斯外长表示，与西方达成协议的机会依然存在。'],
    ['ja', 'ロシアの外相は、西側諸国との合意の可能性はまだあると述べた。'],
    ['ko', '러시아 외무장관은 서방과 합의할 기회가 있다고 말했다.'],
    [null, 'Moscow Kyiv Berlin Paris 2022'],
    [null, '12 34 56'],
    [null, ''],
  ];
  for (const [tag, text] of cases) it(`${tag}: ${text.slice(0, 30)}`, () => assert.equal(languageOf(text), tag));
});

describe('reading/provenance/headline', () => {
  const cases: [string[], string | null][] = [
    [['A chance for talks, says Moscow', body], 'A chance for talks, says Moscow'],
    [['Home / World / Europe', 'A chance for talks, says Moscow', body], 'A chance for talks, says Moscow'],
    [
      ['Menu', 'Share on Facebook and Twitter', 'A chance for talks, says Moscow', body],
      'A chance for talks, says Moscow',
    ],
    [['Will the talks go on after Monday?', '14 February 2022', body], 'Will the talks go on after Monday?'],
    [['Talks go on in the U.S.', body], 'Talks go on in the U.S.'],
    [['Talks went on for hours in Geneva.', body], null],
    [['Gay Marriages Get Recognition From the I.R.S.', body], 'Gay Marriages Get Recognition From the I.R.S.'],
    [[body, 'A chance for talks, says Moscow', body], null],
    [['Story highlights He says so', 'She says no to him again', body], null],
    [['By Jane Doe and John Smith', body], null],
    [
      [
        '俄罗斯外长称仍有机会与西方达成协议',
        '俄罗斯外长星期一表示，与西方达成协议的机会依然存在，谈判应当继续进行下去，他说他看到了前进的道路。',
      ],
      '俄罗斯外长称仍有机会与西方达成协议',
    ],
    [['A line without an end', 'Another such line here'], null],
    [['# A chance for talks, says Moscow', '*14 February 2022 · 3 min read*', body], 'A chance for talks, says Moscow'],
    [['**A chance for talks, says Moscow**', '_By Jane Doe_', body], 'A chance for talks, says Moscow'],
    [
      ['<h1 class="title">A chance for talks, says Moscow</h1>', '<p>14 February 2022</p>', body],
      'A chance for talks, says Moscow',
    ],
    [['### Story highlights', '# Share on Facebook and Twitter', body], null],
    [
      ['THE MORNING POST     FRIDAY, FEBRUARY 12, 2021     A7', 'Union hails ‘historic’ deal at the mine', body],
      'Union hails ‘historic’ deal at the mine',
    ],
  ];
  for (const [lines, headline] of cases)
    it(lines.join(' / ').slice(0, 70), () => assert.equal(provenance(lines.join('\n\n')).headline, headline));
});

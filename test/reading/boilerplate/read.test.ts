import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { passagesOf, stripped } from '../../helpers/boilerplate';

const body = (name: string, text: string) =>
  it(`${name}: no line is lost`, () => assert.deepEqual(passagesOf(text), []));

describe('reading/boilerplate', () => {
  body(
    'an article in Russian',
    `Наводнение унесло жизни четырёх человек
Москва, 14 февраля. Не менее четырёх человек погибли в результате наводнения на юге страны, сообщили в министерстве по чрезвычайным ситуациям.
Спасатели продолжают поиски пропавших.
«Мы делаем всё возможное», — сказал глава региона.
Что известно
По его словам, более двухсот домов остаются без электричества, а дороги размыты.
Власти обещают восстановить подачу воды к вечеру пятницы.`,
  );
  body(
    'an article in Arabic',
    `الفيضانات تودي بحياة أربعة أشخاص
قالت السلطات يوم الاثنين إن أربعة أشخاص على الأقل لقوا حتفهم في الفيضانات التي ضربت جنوب البلاد، فيما تتواصل عمليات البحث.
وأضاف الوزير: "نبذل كل ما في وسعنا".
ماذا حدث؟
وتسببت الأمطار في انقطاع الكهرباء عن أكثر من مئتي منزل، وفق ما ذكرته الوكالة.`,
  );
  body(
    'an article in Chinese',
    `洪水造成四人死亡
据当地政府周一通报，南部地区发生的洪水已造成至少四人死亡，两百多户居民停电。
“我们正在尽一切努力。”省长说。
救援仍在继续
气象部门预计，降雨将持续到星期五，有关部门提醒居民注意安全。`,
  );
  body(
    'an article in German',
    `Vier Tote bei Hochwasser im Süden
Bei dem Hochwasser im Süden des Landes sind nach Angaben der Behörden mindestens vier Menschen ums Leben gekommen.
»Wir tun alles, was möglich ist«, sagte der Landrat am Montag.
Was bekannt ist
Mehr als zweihundert Häuser sind weiter ohne Strom, viele Straßen sind unpassierbar.
Von Anna Berg
Die Suche nach den Vermissten dauert an, wie die Feuerwehr mitteilte.`,
  );
  body(
    'headline, dateline, byline, subheadings, short speech',
    `Four dead as floods hit the south
By Anna Berg
14:10, 16 February
KENT (Agency) — At least four people have died in floods that hit the south of the country on Monday, officials said.
“We did not see it coming,” the mayor said.
“Nobody did.”
What we know so far
More than 200 homes are still without power, and many roads cannot be used, the council said in a statement.
He shook his head.
“Water everywhere,” he said.
A long night
Firefighters went from house to house in boats until the early morning, and the search for two missing people goes on.`,
  );
  body(
    'a transcript',
    `The interview in full
The minister spoke to our reporter on Tuesday about the talks, the troops and what comes next.
Q: Is there still a chance?
A: There is always a chance. We have said so more than once.
Q: And the letter?
A: It is ready. We will publish it soon.
Q: When?
A: Soon.
The interview took place before the announcement on Wednesday morning.`,
  );
  body(
    'a poem in an article',
    `The poet laureate has written a poem for the town that lost its bridge in the storm last month.
It was read in the square on Sunday, before several hundred people, and it begins as follows:
The river took the bridge we had,
the river took the mill,
and all the little lights went out
that stood along the hill.
The mayor said afterwards that the bridge would be built again by the end of next year.`,
  );
  body(
    'results in an article',
    `The national side won their third match in a row on Saturday and moved to the top of the group after the earlier defeat of their rivals.
Results of the day in group B were as follows, with the scores at half-time in brackets:
Norway 2 Finland 1 (1-0)
Sweden 0 Denmark 0 (0-0)
Iceland 3 Estonia 1 (2-1)
The next round will be played on Thursday, when the top two sides meet in Oslo, the federation said.`,
  );

  it('the seeds: what people marked, and nothing else', () => {
    const folder = 'seeds';
    const leftovers: Record<string, number[]> = {
      '000': [3, 5, 8, 9, 10, 11, 12, 17, 18, 19, 20, 21, 26, 27, 28],
      '001': [20, 22, 24, 26, 28],
      '002': [0, 4, 35, 37, 39, 40],
      '003': [29],
      '004': [3, 4, 5],
    };
    for (const name of [
      '000_df63eb2b373a6bae',
      '001_8eba0c943fff7caa',
      '002_10db24c7fd23ced7',
      '003_48203ef715e32961',
      '004_68635443282a5ed9',
    ]) {
      const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
      const passages = passagesOf(text);
      const found = text
        .split('\n')
        .map((line, i) => (line.trim() && passages.includes(line.trim()) ? i : -1))
        .filter(i => i >= 0);
      assert.deepEqual(found, leftovers[name.slice(0, 3)], name);
      if (name.startsWith('003')) assert.ok(passages.includes('Follow our live updates below.'));
    }
  });

  it('leftovers in other languages, where a phrase or another script gives them away', () => {
    const text = `Наводнение унесло жизни четырёх человек
Не менее четырёх человек погибли в результате наводнения на юге страны, сообщили в министерстве по чрезвычайным ситуациям.
Читайте также: Реки на юге выходят из берегов
Спасатели продолжают поиски пропавших, заявил в понедельник представитель ведомства.
Facebook Twitter Telegram
Комментарии`;
    assert.deepEqual(passagesOf(text), [
      'Читайте также: Реки на юге выходят из берегов',
      'Facebook Twitter Telegram',
      'Комментарии',
    ]);
  });

  it('sentences inside a paragraph', () => {
    const text = `Four dead as floods hit the south
At least four people have died in floods that hit the south of the country on Monday, officials said. Follow our live updates below.
The mayor said that nobody had seen it coming. (Photo: AP)
She told people to follow the rules. Read more about the storm in the report of the weather service, she said.
Many roads cannot be used, and the search for two missing people goes on. Sign up for our morning newsletter here.`;
    assert.deepEqual(passagesOf(text), [
      'Follow our live updates below.',
      '(Photo: AP)',
      'Sign up for our morning newsletter here.',
    ]);
  });

  it('any text: passages lie apart and inside; to strip twice is to strip once', () => {
    const line = fc.constantFrom(
      'Four people have died in floods that hit the south of the country on Monday, officials said.',
      'Share on Facebook',
      'Related',
      'Ten strange galaxies that nobody has seen',
      '“Nobody did,” the mayor said.',
      'Comments',
      '(Photo: AP)',
      '',
      '|',
      'What we know so far',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), lines => {
        const text = lines.join('\n');
        const once = stripped(text);
        assert.equal(stripped(once), once);
      }),
      { numRuns: 40 },
    );
  });
});

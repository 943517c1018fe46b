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

  body(
    'letters, names under them',
    `Letters to the editor
Sir, Your report on the mill (4 May) says that the wheel was made in 1880. It was made in 1808.
Joan Hartley
Sir, I was sorry to read of the closure of the 27 bus. I am 84 and I cannot drive.
Tom Fry
Sir, You write that nobody has seen the owl since the storm. I saw it on Sunday, and so did my wife.`,
  );
  body(
    'an obituary',
    `Margaret Ellen Dunn, 1931–2022
Margaret Ellen Dunn, of Harrow Lane, died peacefully at home on 3 March, aged 91.
She taught mathematics at the girls' school for 34 years.
She is survived by her daughters, Anne and Ruth; five grandchildren; and a great-grandson, Leo.
The funeral will be held at St Mary's on Friday, 11 March, at 2 p.m.
Family flowers only. Donations to the hospice, if desired.
"She never raised her voice," said a former pupil. "She did not have to."`,
  );
  body(
    'a live blog',
    `Storm latest: trains cancelled as winds reach 90mph
14.32
Two lorries overturned on the bridge
Police say nobody was hurt. The bridge will stay closed until at least 6pm.
14.10
All trains north of York are cancelled, the operator says.
13.55
'Worst I have seen in 40 years'
A farmer near Whitby tells us three of his barns have lost their roofs.
12.30
Good afternoon and welcome to our live coverage of the storm.`,
  );
  body(
    'tables of results, one below another',
    `How the leagues stand after Saturday's games
League One
Barnsley 2, Derby 2
Bolton 1, Exeter 0
League Two
Barrow 1, Crewe 1
Bromley 2, Grimsby 4
Sunday's fixture: Lincoln v Mansfield (12.30)
Bolton stay top after a late goal from their captain settled a scrappy game at home to Exeter on Saturday.`,
  );
  body(
    'short paragraphs of speech in court',
    `“Where were you?” she asked.
“At the mill.”
“All night?”
“All night.”
The prosecutor paused.
“And your brother?”
“I don’t know.”
The jury heard that the fire began shortly after two in the morning at the old mill on the river.
“No further questions.”
The trial continues.`,
  );
  body(
    'a press release with points',
    `Northway Rail announces new timetable
LEEDS, 4 May 2022 – Northway Rail today announced a new timetable that adds 24 services a day between Leeds and Hull from 12 June.
"Passengers asked for more trains at the weekend, and they will get them," said Priya Shah, chief executive of Northway Rail.
Key points:
• 24 more services a day
• First train at 5.05am
• Two more carriages at peak times
The company carried 31 million passengers last year, up 12 per cent.`,
  );
  body(
    'a list with numbers',
    `7 ways to save water at home
With a hosepipe ban due next month, here is what households can do.
1. Fix the drip
A dripping tap can waste 5,000 litres a year.
2. Shorter showers
A minute less saves up to ten litres.
3. Talk to the neighbours
Leaks in the street are everyone's business.
The water company says the average household uses 349 litres a day.`,
  );
  body(
    'an opinion piece that speaks to its reader',
    `Why I changed my mind about the dam
I used to think the dam was a good idea. I was wrong.
Read the report yourself. It is 400 pages long and it says the same thing on every one of them.
Follow the money: who owns the land?
Share the burden, they said. We did.
Contact your councillor, and tell her what you saw.
You do not have to be an engineer to see the crack.`,
  );
  body(
    'a byline behind a label that begins like a shorter one',
    `Council votes to close the old bridge
Author of the article: Ngozi Umeh
The council voted on Monday to close the bridge for two years, its leader told reporters after a long meeting.
Many roads cannot be used, and the search for another way across the river goes on, officials said.`,
  );
  body(
    'a byline that is names alone',
    `Council votes to close the old bridge
Anna Berg and Tom Hill
The council voted on Monday to close the bridge for two years, its leader told reporters after a long meeting.
Many roads cannot be used, and the search for another way across the river goes on, officials said.`,
  );

  body(
    'rows that differ in their figures and dates alone',
    `Deaths on the river since the dam was built have risen each year, according to figures of the coroner's office.
In March 2019 there were 14 deaths
In April 2020 there were 20 deaths
In June 2021 there were 31 deaths
The office said on Tuesday that most of the dead were swimmers, and that two were workers of the dam.`,
  );

  // Articles in forms that pages rarely have; none of them was seen in training (scripts/boilerplate-own.jsonl has others).
  const bodies = readFileSync(join('test', 'reading', 'boilerplate', 'bodies.txt'), 'utf8')
    .split(/^=== (.+)\n/m)
    .slice(1);
  for (let i = 0; i < bodies.length; i += 2) body(bodies[i], bodies[i + 1]);

  it('an article in Hebrew in a page in English: what is foreign is the page', () => {
    const text = `Home News Sports Business Opinion Weather Video Podcasts Newsletters
Subscribe to The Valley Post and get unlimited access to all of our stories
מספר ההרוגים בשיטפונות בדרום עלה לארבעה עשר, כך נמסר מטעם משרד הפנים.
"לא ראינו את זה בא", אמרה ראשת העיר ביום שלישי בבוקר לכתבים שהגיעו.
Copyright 2022 The Valley Post All rights reserved Terms of use Privacy policy`;
    const lines = text.split('\n');
    assert.deepEqual(passagesOf(text), [lines[0], lines[1], lines[4]]);
  });

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

  // Leftovers have "~ " in front; every other line is body, some of it worded much like a leftover.
  const articles = readFileSync(join('test', 'reading', 'boilerplate', 'languages.txt'), 'utf8')
    .split(/^=== (.+)\n/m)
    .slice(1);
  for (let i = 0; i < articles.length; i += 2)
    it(`a page in ${articles[i]}: its leftovers, and no other line`, () => {
      const lines = articles[i + 1].trimEnd().split('\n');
      const leftovers = lines.filter(line => line.startsWith('~ ')).map(line => line.slice(2));
      assert.deepEqual(passagesOf(lines.map(line => line.replace(/^~ /, '')).join('\n')), leftovers);
    });

  it('the lengths of videos are no hours of a live report', () => {
    const text = `Four dead as floods hit the south
At least four people have died in floods that hit the south of the country on Monday, officials said.
The mayor said that nobody had seen it coming, and that the search for two missing people would go on.
Watch more videos
03:45
01:20
02:10
Follow us on Facebook and Twitter`;
    assert.deepEqual(passagesOf(text), text.split('\n').slice(3));
  });

  it('a deck between headline and byline is body, with leftovers around it', () => {
    const text = `Home > News > Local
Sign in

Council backs £42m flood wall after stormy meeting
Residents heckled as Labour and independents joined forces
By Martha Ellery, Local Democracy Reporter
1 comment

Penrow town council has approved a £42 million flood wall that will cut the harbour off from the sea front.

READ MORE: The seven pubs that close this month`;
    const lines = text.split('\n');
    assert.deepEqual(passagesOf(text), [lines[0], lines[1], lines[6], lines[10]]);
  });

  it('counts under a headline are no dates', () => {
    const text = `Four dead as floods hit the south
By Anna Berg
16 February 2022, 14:10
3.0K Shares
4 min read
At least four people have died in floods that hit the south of the country on Monday, officials said.
The mayor said that nobody had seen it coming, and that the search for two missing people would go on.
Many roads cannot be used, and more than 200 homes are still without power, the council said.
Follow us on Facebook and Twitter`;
    const lines = text.split('\n');
    assert.deepEqual(passagesOf(text), [lines[3], lines[4], lines[8]]);
  });

  it('a note on where a text was published first is part of it', () => {
    const notes = [
      'Originally published on The Valley Post.',
      'This article was reprinted on Harbour.example.',
      'This story first appeared in the Northern Weekly.',
      'Translated from the Danish by Karl Berg.',
    ];
    for (const note of notes) {
      const text = `Four dead as floods hit the south
At least four people have died in floods that hit the south of the country on Monday, officials said.
The mayor said that nobody had seen it coming, and that the search for two missing people would go on.
${note}
Follow us on Facebook and Twitter`;
      assert.deepEqual(passagesOf(text), ['Follow us on Facebook and Twitter'], note);
    }
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

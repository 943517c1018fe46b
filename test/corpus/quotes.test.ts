import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../server/src/corpus/corpus';
import { corpusOf } from '../../server/src/corpus/corpus';
import { clusters, quotePairs } from '../../server/src/corpus/quotes/match';
import { witnesses } from '../../server/src/corpus/quotes/witnesses';
import { read } from '../../server/src/reading/reading';
import { defaultSettings } from '../../server/src/rules/settings';

const folder = (texts: Readonly<Record<string, string>>): Corpus =>
  corpusOf(new Map(Object.entries(texts).map(([path, text]) => [path, read(text)])), defaultSettings.boilerplate);

const shown = (corpus: Corpus): string[] =>
  quotePairs(corpus).map(({ a, b, relation }) => {
    const text = (place: typeof a) => corpus.entry(place.path)?.reading.article.text.slice(place.start, place.end);
    return `${relation}: ${text(a)} | ${text(b)}`;
  });

describe('corpus/quotes', () => {
  const pair = (one: string, other: string) => shown(folder({ 'a.txt': one, 'b.txt': other }));
  const story =
    'The harbour authority of Ostrava closed the Marlin bridge after engineers found cracks in its pillars.\n\n';

  const same: [string, string, string, string][] = [
    [
      'verbatim',
      'other marks, case and spelling',
      '“The bridge’s colour never worried our engineers until last Tuesday,” she said.',
      'She said: "the bridge\'s color never worried our engineers until last Tuesday".',
    ],
    [
      'trimmed',
      'one holds the other',
      '"Frankly, the inspectors warned us about rusted cables twice, and nobody listened," Novak said.',
      'Novak said the "inspectors warned us about rusted cables twice" before the closure.',
    ],
    [
      'trimmed',
      'an ellipsis for what was left out',
      '"We will repair the cables this winter, whatever the ministry of finance may say about it, and reopen the lanes by March," Novak said.',
      '"We will repair the cables this winter … and reopen the lanes by March," Novak said.',
    ],
    [
      'variant',
      'a small change of wording',
      '"We intend to examine the damaged pillars closely before any truck crosses again," Novak said.',
      '"We intend to closely examine damaged pillars before a truck crosses again," Novak said.',
    ],
    [
      'retranslated',
      'other words for it',
      '"We cannot tolerate endless hearings on questions that demand a solution today; people want a safe crossing," Novak said.',
      '"We cannot accept endless hearings on issues that require resolution now; citizens wish for a secure crossing," Novak said.',
    ],
  ];
  for (const [relation, what, one, other] of same)
    it(`${relation}: ${what}`, () => {
      const found = pair(story + one, story + other);
      assert.equal(found.length, 1, found.join('\n'));
      assert.ok(found[0].startsWith(relation), found[0]);
    });

  const apart: [string, string, string][] = [
    [
      'a parody that swaps the words that matter',
      '"Time for some harvest problems in Port Lowell," Novak wrote.',
      '"Time for some taxman problems in Port Tea," Novak joked.',
    ],
    [
      'a correction that turns the sense round',
      '"I used money that should not have been used," Novak said.',
      '"I used money that should have been used for my office," Novak said.',
    ],
    [
      'another sentence about the same thing',
      '"The new law does not discriminate," Novak said.',
      '"I find the new law disturbing, at a time when more cities embrace civil rights," Novak said.',
    ],
  ];
  for (const [what, one, other] of apart)
    it(`not the same: ${what}`, () => assert.deepEqual(pair(story + one, story + other), []));

  it('tells of each pair the same from both sides', () => {
    for (const [relation, what, one, other] of same) {
      const corpus = folder({ 'a.txt': story + one, 'b.txt': story + other });
      const [{ a, b, fuller, similarity }] = quotePairs(corpus);
      const [there] = witnesses(corpus, a.path, a);
      const [back] = witnesses(corpus, b.path, b);
      assert.deepEqual(
        [there.relation, there.similarity, there.fuller, back.relation, back.similarity, back.fuller],
        [relation, similarity, fuller === 'b', relation, similarity, fuller === 'a'],
        what,
      );
    }
  });

  it('a cry that many take up is not the same utterance', () => {
    const cries = '“We want bread now!” was heard at the gate.\n\n“We want bread now!” stood on a wall.\n\n';
    const one = `The bakers of Lund left work.\n\n${cries}${cries}`;
    const other = `The bakers of Turku left work years ago.\n\n${cries}`;
    assert.deepEqual(pair(one, other), []);
  });

  it('a stock phrase in another story is not the same utterance', () => {
    const one =
      'Miners in Kiruna voted on a strike after wage talks failed.\n\n"We are ready to talk," the union chief said.';
    const other =
      'The tennis federation postponed the Lisbon open because of storms.\n\n"We are ready to talk," the organiser said.';
    assert.deepEqual(pair(one, other), []);
  });

  const own = [
    'The tennis club lost its roof to the storm of Friday night. Players carried nets and chairs into the school hall, where the final will be held under lamps borrowed from the theatre. Tickets keep their numbers, the treasurer wrote on the door, and whoever cannot come gets the money back before Easter.',
    'Miners in Kiruna voted on a strike after wage talks failed for the third time this winter. The company offers two days more of leave, the union wants warmer buses for the night shift. A judge from Lund shall now bring both sides to one table, if the snow lets her train pass the pass at all.',
    'An opera about bees opened in Gothenburg without its tenor, who had eaten something wrong. His understudy sang from the pit while a dancer moved her lips on stage. Critics left early to write late, and the audience stayed for cake that the director had baked with honey of the house.',
    'Bakers in Turku pay a quarter more for flour than they did a year ago. Two ovens of the old market have gone cold since, a third sells pizza by the slice at noon. The city council thinks of lower rents, but not before it has counted the empty shops on the other bank of the river.',
  ];

  it('a turn of phrase of two people counts where their lines have something in common', () => {
    const [tennis, miners] = own;
    const one = `${miners}\n\n"Eat the cake and burn the bakery," said union chief Karin Lund.`;
    assert.deepEqual(pair(one, `${tennis}\n\n"Eat the cake and burn the bakery," said umpire Pedro Alves.`), []);
    const bend = (verb: string) => `"They ${verb} their noses and bite on the pepper," `;
    assert.deepEqual(
      pair(
        `${miners}\n\n${bend('hold')}said union chief Karin Lund.`,
        `${tennis}\n\n${bend('held')}said umpire Pedro Alves.`,
      ),
      [],
      'other forms of the words, and little else',
    );
    const reply = `${tennis}\n\nLike Lund, chief of the union: "Eat the cake and burn the bakery," said umpire Pedro Alves.`;
    assert.equal(pair(one, reply).length, 1);
  });

  it('a link to another story, pasted into article after article, is no quote of theirs', () => {
    const link =
      'Read more on the harbour: Novak says the bridge is “rusted through and through again” and asks for money now.';
    const before = link.slice(0, link.indexOf('”') + 1);
    const articles = Object.fromEntries(own.map((text, i) => [`${i}.txt`, `${text}\n\n${link}\n`]));
    assert.deepEqual(shown(folder(articles)), []);
    const { '0.txt': a, '1.txt': b } = articles;
    assert.equal(
      shown(folder({ 'a.txt': a, 'b.txt': b })).length,
      1,
      'twice is not yet furniture where there is little else',
    );
    const [tennis, miners, opera, bakers] = own;
    const two = { 'a.txt': [tennis, opera, link].join('\n\n'), 'b.txt': [miners, bakers, link].join('\n\n') };
    assert.deepEqual(shown(folder(two)), [], 'twice is enough in two stories');

    // Other links stand behind it, or marks that pair the wrong way cut it otherwise.
    const tails = [
      'Rain closes the pass',
      'Rain closes the pass',
      'Choir wins a cup in Riga',
      'Choir wins a cup in Riga',
    ];
    assert.deepEqual(
      shown(folder(Object.fromEntries(own.map((text, i) => [`${i}.txt`, `${text}\n\n${before} ${tails[i]}.\n`])))),
      [],
    );
    const cut = link.replace('“', '').replace('Novak', '“Novak');
    assert.deepEqual(
      shown(folder(Object.fromEntries(own.map((text, i) => [`${i}.txt`, `${text}\n\n${i < 2 ? link : cut}\n`])))),
      [],
    );
  });

  it('words pasted into the midst of lines of two articles are no quote of theirs', () => {
    const [tennis, miners] = own;
    const links =
      'Karin Lund Karin Maria LundMiners ask for warmer buses through the night of the northern winter Company refuses to heat the old garage behind the station More on mining';
    const one = `${tennis}\n\n"Nobody plays like ${links} in this town," said umpire Pedro Alves.`;
    const other = `${miners}\n\nThe union sent ${links} to the table.\n\n"We wait," she said.`;
    assert.deepEqual(pair(one, other), []);
    const said = 'We asked for warmer buses and got a colder winter, and no judge will change that';
    const quoting = (text: string, rest: string): string =>
      `${text}\n\nThe chief of the union told the paper on Monday: "${said}." ${rest}`;
    assert.equal(
      pair(quoting(tennis, 'She left early.'), quoting(miners, 'Snow fell.')).length,
      1,
      'a quote with the same words around it is one',
    );
  });

  it('a headline glued to a name is no quote of the articles that link to it', () => {
    const [tennis, miners] = own;
    const link = "Karin Lund Karin Maria LundPedro Alves: 'Eat the cake and burn the bakery' before noon MORE";
    const one = `${tennis}\n\nThe club wrote to Karin Lund twice. ${link} on Monday, and waits.`;
    const other = `${miners}\n\nThe union is led by Karin Lund. ${link} asked for warmer buses, and so did others.`;
    assert.deepEqual(pair(one, other), []);
    const said = ' said: "We wait for warmer buses, whatever the winter may bring to us."';
    assert.equal(pair(`${one} ${link}${said}`, `${other} ${link}${said}`).length, 1, 'the link ends, and she speaks');
  });

  it('a few words that one says again and again are not one utterance', () => {
    const [tennis, miners, opera, bakers] = own;
    const one = `${tennis}\n\n${miners}`;
    const other = `${bakers}\n\n${opera}`;
    const says = (text: string, what: string) => `Karin Lund spoke.\n\n${text}\n\n"${what}," Lund said.`;
    assert.deepEqual(pair(says(one, 'Get to the bottom of this'), says(other, 'Get to the bottom of this')), []);
    const cold = 'Some buses stay cold, and we shall raise the wages of nurses this year, or nobody drives';
    const hungry = 'Actors go hungry, and we shall raise the wages of nurses this year, whatever critics write';
    assert.deepEqual(pair(says(one, cold), says(other, hungry)), []);
    const aid = 'No cut to the winter aid will go unanswered, and it will never dim the courage of the crews';
    const again = 'No cuts of aid will ever shake the crews of this great nation';
    assert.deepEqual(pair(says(one, aid), says(other, again)), [], 'one thought, twice');
    const mine = `${miners}\n\n"They can play that game, but I can play that game also," Karin Lund said.`;
    const better = `${tennis}\n\n"They can play that game, but we can play it better," Karin Lund said.`;
    assert.deepEqual(pair(mine, better), []);
  });

  it('a term is nobody’s utterance', () => {
    const [tennis, miners, opera, bakers] = own;
    const one = `${tennis}\n\n${miners}`;
    const other = `${bakers}\n\n${opera}`;
    const speak = (text: string, who: string, what: string) => `${text}\n\n"${what}," said ${who}.`;
    const term = 'weapons of mass deception';
    assert.deepEqual(
      pair(speak(one, 'Karin Lund', `We found ${term} in the shed`), speak(other, 'Pedro Alves', `Bees are ${term}`)),
      [],
    );
  });

  it('a few words in quotes here are how anybody says it there', () => {
    const [tennis, miners] = own;
    const one = `${miners}\n\n"Pale blue winter buses with heated leather seats," Karin Lund wrote.`;
    const other = `${tennis}\n\nThe players came home in pale blue winter buses with heated leather seats before noon.`;
    assert.deepEqual(pair(one, other), []);
  });

  it('copies of one wire story still carry its quotes, and count as one', () => {
    const wire = `${story}The lanes stay shut until the cables are replaced, the authority wrote on Friday morning.\n\nAt the gate “we counted forty broken cables this morning” stood on a sheet of paper that somebody had pinned there.\n`;
    const corpus = folder(Object.fromEntries([0, 1, 2, 3, 4].map(i => [`${i}.txt`, wire])));
    const [cluster] = clusters(corpus);
    assert.deepEqual([cluster.articles, cluster.independent], [5, 1]);
  });

  it('articles that share a part of their text count as one, those that share a post do not', () => {
    const [tennis, miners, , bakers] = own;
    const quote = '"We counted forty broken cables under the eastern lane this morning," Novak said.';
    const spread = (a: string, b: string): number[] =>
      clusters(folder({ 'a.txt': `${quote}\n\n${a}`, 'b.txt': `${quote}\n\n${b}` })).map(c => c.independent);
    const agency =
      'The lanes stay shut until the cables are replaced, the authority wrote, and lorries take the road along the river.';
    assert.deepEqual(spread(`${tennis}\n\n${agency}`, `${miners}\n\n${bakers}\n\n${agency}`), [1]);
    const post = `${agency} — Pavel Novak (@pavelnovak) May 4, 2020`;
    assert.deepEqual(spread(`${tennis}\n\n${post}`, `${miners}\n\n${bakers}\n\n${post}`), [2]);
  });

  it('the title of a work that two stories name is not an utterance', () => {
    const one = `Miners in Kiruna voted on a strike.\n\nThe chief had read “The Long Art of the Quiet Deal” on Monday.`;
    const other = `The Lisbon open was postponed because of storms.\n\nA player was given “The Long Art of the Quiet Deal” for it.`;
    assert.deepEqual(pair(one, other), []);
  });

  it('a quote of two utterances joins neither cluster to the other', () => {
    const corpus = folder({
      'a.txt': `${story}"The rusted cables were reported to the ministry in April. Fishermen will receive compensation for every lost morning," Novak said.`,
      'b.txt': `${story}"The rusted cables were reported to the ministry in April," Novak said.`,
      'c.txt': `${story}"Fishermen will receive compensation for every lost morning," Novak said.`,
    });
    assert.deepEqual(
      clusters(corpus).map(c => c.members.map(m => m.path)),
      [
        ['a.txt', 'b.txt'],
        ['a.txt', 'c.txt'],
      ],
    );
  });

  it('witnesses name the words that differ', () => {
    const other = `${story}"We counted 14 broken cables under the eastern lane this morning," Novak said.`;
    const corpus = folder({
      'a.txt': `${story}"We counted 41 broken cables under the eastern lane this morning," Novak said.`,
      'b.txt': other,
    });
    const [witness, ...more] = witnesses(corpus, 'a.txt', { start: story.length + 5, end: story.length + 5 });
    assert.deepEqual(more, []);
    assert.deepEqual(
      witness.differs.map(({ start, end }) => other.slice(start, end)),
      ['14'],
    );
  });

  it('a long quote knows the short one that was cut from it', () => {
    const long = `${story}"We will repair the cables this winter, count every rivet on the eastern lane, write to each commuter who lost a morning, and when all that is done the mayor may cut his ribbon; nobody listened in April and it was a very long April," Novak said.`;
    const short = `${story}Novak said "nobody listened in April" at the gate.`;
    const corpus = folder({ 'a.txt': long, 'b.txt': short });
    assert.deepEqual(
      witnesses(corpus, 'a.txt', { start: story.length + 9, end: story.length + 9 }).map(w => [
        w.place.path,
        w.relation,
      ]),
      [['b.txt', 'trimmed']],
    );
  });

  it('the seeds: what belongs together is together, and nothing else', () => {
    const names = readdirSync('seeds').filter(name => name.endsWith('.txt'));
    const corpus = folder(Object.fromEntries(names.map(name => [name, readFileSync(join('seeds', name), 'utf8')])));
    assert.deepEqual(
      clusters(corpus).map(c => c.members.map(m => m.path.slice(0, 3)).join(' ')),
      ['000 001 002 003 004', '000 002 003', '000 002 003'],
    );
  });
});

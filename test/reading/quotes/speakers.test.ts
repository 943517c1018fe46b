import assert from 'node:assert/strict';
import { read } from '../../../server/src/reading/reading';

const speakers = (text: string): (string | null)[] => read(text).quotes.map(quote => quote.speaker);
const table = (title: string, cases: Readonly<Record<string, readonly (string | null)[]>>): void => {
  describe(`reading/quotes: ${title}`, () => {
    for (const [text, wanted] of Object.entries(cases)) it(text, () => assert.deepEqual(speakers(text), wanted));
  });
};

table('names beside a definite phrase', {
  'The council leader, Tiko Veld, said: “We must go now.”': ['Tiko Veld'],
  'The head of the Sund council, Tiko Veld, told reporters it was late. “We must go,” he said.': ['Tiko Veld'],
  'His solicitor, Ondra Veld of Veld & Lund, said he had “nothing at all to hide”.': ['Ondra Veld'],
  'The mayor of Sund, Ondra Veld, spoke to reporters. She said: “We must go now.”': ['Ondra Veld'],
  'Her friend of twenty years, the Danish engineer Tiko Veld, does not think so. “We must go,” he told me.': [
    'Tiko Veld',
  ],
  'The operator, Sund Terminals, said it was “a regrettable walkout indeed”.': ['Sund Terminals'],
  // the name is the minister's, not the source's
  'A source close to the minister, Tiko Veld, said there was “no plan at all for that”.': [null],
  'An aide to the minister, Tiko Veld, said there was “no plan at all for that”.': [null],
  'The mayor, the governor, Tiko Veld and others left. “We must go,” the mayor said.': [null],
});

table('asides between a name and its cue', {
  'Builder Dean Holm, 34, a father of two, who was out when it happened, said: “We must go now.”': ['Dean Holm'],
  'Widow Jean Tully, 81, who lost her savings, said: “We must go now.”': ['Jean Tully'],
  'Nurse Carol Beech, 49, from Sund, who worked nights for years, said: “We must go now.”': ['Carol Beech'],
});

table('single names', {
  '“We must go,” Veldman said on Thursday. “It is late.”': ['Veldman', 'Veldman'],
  'Her daughter, Naomi, helps out. “We must go,” Naomi said.': ['Naomi'],
  'NorthRail says it is “not at all to blame for that”.': ['NorthRail'],
  'Sund-Lunden later said it “takes no part in such matters”.': ['Sund-Lunden'],
  'Veldman says it was “not at all to blame for that”.': ['Veldman'],
  // a capital at the start of a sentence makes no name
  'Management said it was “not at all to blame for that”.': [null],
  'Fishmongers said it was “not at all to blame for that”.': [null],
  'Holly Pugh broke a leg. Holly said from hospital: “We must go now.”': ['Holly Pugh'],
});

table('what stands around a name', {
  'Judge Alan Holm KC told him: “You let your mother die.”': ['Alan Holm'],
  'Winger Nils Berg apologised. Nils Berg is 20. “We must go,” Berg said.': ['Nils Berg'],
  'Councillor Nils Berg MBE said: “We must go now.”': ['Nils Berg'],
  'Speaking to the Courier, headmistress T. Veld said: “We must go now.”': ['T. Veld'],
  'In response, the Prime Minister’s Office said: “The minister stays.”': ['Prime Minister’s Office'],
  'Analysts at Sund Lunden said the price was “full, but not at all crazy”.': ['Sund Lunden'],
  'Nils Berg left. Critics of the anti-Berg camp said it was “a very bad day for us”.': [null],
});

table('what somebody is, in front of a name and beside it', {
  'A local baker, Halina Górska, described how “the windows came in” on her.': ['Halina Górska'],
  'Vet Tamara Holm confirmed it. “I have seen some things,” laughed Tamara. “Never that.”': [
    'Tamara Holm',
    'Tamara Holm',
  ],
  'His wife, Ursel, said: “I told him it was a fox.”': ['Ursel'],
  'Mayor of Sund Ludmila Holm spoke. “We have nothing to hide,” the mayor said.': ['Ludmila Holm'],
  'NorthRail say it is “no longer an economic box”.': ['NorthRail'],
  'President Seo Min-jae left. “It is late for us,” Seo said.': ['Seo Min-jae'],
  'Nils Berg, who lost two hens, was brief: “He can explain it to me.”': ['Nils Berg'],
  // somebody who is not named is between
  'Nils Berg left. A source at the ministry told us it was late. He added: “We must go.”': [null],
  'Anna Holm had the booth from an aunt who once told him to “wear a vest today.”': [null],
});

table('epithets', {
  'Nils Berg, on loan from Sund, was modest. “The cross was perfect,” said the striker.': ['Nils Berg'],
  'Nils Berg was modest. “It was a good day,” the 34-year-old said.': ['Nils Berg'],
  // an office may be anybody's
  'Nils Berg was modest. “It was a good day,” the mayor said.': [null],
  'Nils Berg met Olaf Holm. Olaf Holm met Nils Berg. “It was a good day,” the coroner said.': [null],
});

describe('reading/quotes: one key however a name is tied', () => {
  const keyOf = (name: string, again: string): (string | null)[] =>
    read(`Chairman ${name} came late. “We must go,” said ${name}. “It is cold,” ${again} said.`).quotes.map(
      quote => quote.speakerKey,
    );
  for (const [again, names] of Object.entries({
    Han: ['Han Ji-woo', 'Han Ji Woo', 'Han Ji-Woo'],
    Seo: ['Seo Jae-in', 'Seo Jae In', 'Seo Jae-In'],
    Vardani: ['Karim Vardani', 'Karim al-Vardani', 'Karim Al-Vardani', 'Karim el-Vardani'],
    'al-Vardani': ['Karim Vardani', 'Karim al-Vardani', 'Karim Al-Vardani'],
    'Al-Vardani': ['Karim Vardani', 'Karim al-Vardani', 'Karim Al-Vardani'],
    Lund: ['Anna von der Lund', 'Anna Von der Lund'],
  }))
    it(again, () => {
      const [first, ...others] = names.map(name => keyOf(name, again));
      assert.ok(first[0]);
      assert.equal(first[0], first[1]);
      for (const other of others) assert.deepEqual(other, first);
    });

  it('a body with the Arabic article', () => {
    const keys = ['al-Veldara', 'Al-Veldara', 'Al Veldara'].map(name =>
      read(`The ${name} network said it was “not at all to blame”.`).people.map(({ key }) => key),
    );
    for (const key of keys) assert.ok(!key.includes('al veldara'), key.join());
  });
});

table('words of others inside a turn', {
  'HOLM: Will you run again?\n\nBERG: Well, my brother came to see me and said, “You must be mad to do that.”\n\nHOLM: And will you?':
    [null],
  'HOLM: Will you run again?\n\nBERG: Well, I went to see him and said, “You must be mad to do that.”\n\nHOLM: And will you?':
    ['BERG'],
});

table('introduced in other ways', {
  'It is, in the words of mayor Nils Berg, “an endangered species.”': ['Nils Berg'],
  'Anna Holm lived where, as she puts it, “the only gossip is old.”': ['Anna Holm'],
  'Bishop Nils Berg was not amused. In a reply he wrote:\n\n> “Obedience is no matter of taste.”': ['Nils Berg'],
});

describe('reading/quotes: what is heard and said of nouns', () => {
  const cues = (text: string) => read(text).attributions.map(({ source, cue }) => `${source?.text} ${cue?.text}`);
  for (const [text, wanted] of Object.entries({
    'The jury heard that Berg had sent himself a card.': ['The jury heard'],
    'Berg left his clothes on a beach, Sund Crown Court heard.': ['Sund Crown Court heard'],
    'The dog heard that Berg had come home.': [],
    'Anna Holm says demand has doubled since May.': ['Anna Holm says'],
    'And Holm, who left, acknowledged shortly after Berg nominated him that he has no plan.': [
      'Berg nominated',
      'Holm acknowledged',
    ],
    'They took ill. Mayor Nils Berg said it was late.': ['Mayor Nils Berg said'],
  }))
    it(text, () => assert.deepEqual(cues(text), wanted));

  it('compares a first name alone with nobody of another article', () => {
    assert.deepEqual(
      read('“We must go,” Naomi said. “It is late.”').quotes.map(q => q.speakerKey),
      [null, null],
    );
    assert.equal(read('“We must go,” Veldman said.').quotes[0].speakerKey, 'veldman');
  });
});

table('names of several parts', {
  'Minister Nabil al-Holm met Ondra Veld. “We must go now,” al-Holm said.': ['Nabil al-Holm'],
  'Nabil el-Holm was there. “We must go now,” said El-Holm.': ['Nabil el-Holm'],
  'Al-Sund reported that it was “late in the day”.': [null],
  'Kim Jin Ho met Ondra Veld. “We must go now,” Kim Jin-ho said.': ['Kim Jin Ho'],
  'Moon Sang-in met Ondra Veld. “We must go now,” Moon said.': ['Moon Sang-in'],
  'Captain Nils "Big Man" Berg left. Berg wrote: “We must go now.”': [null, 'Nils "Big Man" Berg'],
  'Her sister, Tikora Veld, was there. “We must go now,” she said.': ['Tikora Veld'],
  'Tikora Veld, 44, was there. “We must go now,” she said.': ['Tikora Veld'],
  'Her daughter, the young sculptor Ondra Veld, said: “We must go now.”': ['Ondra Veld'],
  'Her doctor, the husband of Ondra Veld, said: “We must go now.”': [null],
  'Doreen Holm has a pan. “We must go now,” said the great-gran-of-four.': ['Doreen Holm'],
  'The traders’ leader, Alhaji Tikor Veld, said: “We must go now.”': ['Tikor Veld'],
  'Minister Shri Tikor Veld came. “We must go now,” the minister said.': ['Tikor Veld'],
  'A spokesperson for the Lunders’ League said: “We must go now.”': [null],
  'An official at the state’s Department of Trade said: “We must go now.”': [null],
  // nobody's name
  'PM: “We must go now, all of us.”': [null],
});

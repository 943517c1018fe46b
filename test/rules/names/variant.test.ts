import { defaultSettings } from '../../../server/src/rules/settings';
import { checkFindings } from '../../helpers/fixture';

describe('names.variant', () => {
  const on = { ...defaultSettings, rules: { 'names.variant': 'hint' as const } };
  const folder = (mark: string) => `
//- /a.txt
Sergey Lavrov told reporters that Nato would keep out of Kiev.
${mark}
//- /b.txt
Sergei Lavrov said on Monday that NATO was too close to Kyiv.
//- /c.txt
In Kyiv, NATO envoys waited for Sergei Lavrov until the evening.
`;

  it('is off until somebody asks', () => checkFindings(folder('').replace('\n\n', '\n'), 'names.'));

  it('names the spelling of the other articles at the first place', () =>
    checkFindings(
      folder(`^^^^^^ names.variant hint: Sergey Lavrov here, Sergei Lavrov in 2 articles
                                  ^^^^ names.variant hint: Nato here, NATO in 2 articles
                                                         ^^^^ names.variant hint: Kiev here, Kyiv in 2 articles`),
      'names.',
      on,
    ));

  it('capitals of a heading are no acronym', () =>
    checkFindings(
      `
//- /a.txt
PUTIN MEETS LAVROV
//- /b.txt
Putin met Lavrov on Monday in Moscow.
`,
      'names.',
      on,
    ));
});

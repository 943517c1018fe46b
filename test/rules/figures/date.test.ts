import { checkFindings } from '../../helpers/fixture';

const check = (title: string, source: string) => it(title, () => checkFindings(source, 'figures.date'));

describe('rules/figures.date', () => {
  check(
    'a weekday that the date did not have',
    `
The pact was signed on Monday, January 26, 2022, in Oslo.
                       ^^^^^^^^^^^^^^^^^^^^^^^^ figures.date warning: January 26, 2022 was a Wednesday
It was renewed on Wednesday, January 26, 2022.
On Thursday 5 May 2016 it ended.
`,
  );
  check(
    'a day that is not in the calendar',
    `
The lease ran until April 31, the owner said.
                    ^^^^^^^^ figures.date warning: April 31 is not in the calendar
It was extended on February 29, 2019.
                   ^^^^^^^^^^^^^^^^^ figures.date warning: February 29, 2019 is not in the calendar
It had begun on February 29, 2020.
`,
  );
  check(
    'days that end before they begin',
    `
The fair (June 18-15) is the oldest in the county.
          ^^^^^^^^^^ figures.date warning: June 18-15 ends before it begins
The market (June 15-18) is the second.
The show runs in the town hall from June 18 to June 12, and the fair was moved from June 18 to June 12.
                                    ^^^^^^^^^^^^^^^^^^ figures.date warning: June 18 to June 12 ends before it begins
`,
  );
  check(
    'one weekday on two days that lie no whole weeks apart',
    `
The ferry was launched on Sunday, July 24, with a band.
Crowds had come on Sunday, July 31, and on Monday, July 25.
The mayor praised the crew of Sunday, July 27, for their calm.
                              ^^^^^^^^^^^^^^^ figures.date warning: July 27 here, July 24 above: both cannot be a Sunday
`,
  );
  check(
    'one event on two days',
    `
The report follows the Sept. 19 incident where an intruder jumped the palace fence and ran across the lawn.
Guards were warned before the fair.
The review board looks at the Sept. 11 incident, in which the intruder jumped the palace fence.
                              ^^^^^^^^ figures.date hint: Sept. 11 here, Sept. 19 above
`,
  );
  check(
    'two events on two days are fine',
    `
The council met on March 1 to hear the mill owners.
The theatre reopened on March 4 with a comedy.
On March 6 the council met again to hear the mill owners.
`,
  );
  check(
    'one event in other words, days apart',
    `
The ferry toll on the upper lake doubles unless the cantons agree before the deadline of July 1, clerks said.
Talks were slow.
The toll doubled July 4 when the cantons could not agree on the ferry.
                 ^^^^^^ figures.date hint: July 4 here, July 1 above
`,
  );
  check(
    'a chronicle is fine',
    `
On July 1, the cantons raised the ferry toll on the upper lake.
Talks were slow.
On July 4, the cantons lowered the ferry toll on the upper lake.
`,
  );
  check(
    'captions of more years than one',
    `
Rowers rest on the pier on Sunday, July 24. Hide Caption
Geese cross the road on Sunday, July 27. Hide Caption
Bakers dance at the fair on Monday, May 2. Hide Caption
A barge burns at the mole on Monday, May 4. Hide Caption
`,
  );
  check(
    'a span of time beside a day does not set it apart',
    `
The cantons fear the automatic ferry cuts that began March 1 on the lake.
Talks were slow.
The automatic ferry cuts, small over the next nine years, kicked in March 4 after efforts failed.
                                                                    ^^^^^^^ figures.date hint: March 4 here, March 1 above
`,
  );
});

const noMap: ReadonlyMap<string, never> = new Map<string, never>();
const noSet: ReadonlySet<string> = new Set();

/** A map as it is kept: empty ones are all one. A frame has many, most of them empty, and each would take as much as three words. */
export const orNone = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> => (map.size > 0 ? map : noMap);

/** As `orNone`, of a set. */
export const orNoSet = (set: ReadonlySet<string>): ReadonlySet<string> => (set.size > 0 ? set : noSet);

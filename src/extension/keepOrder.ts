/**
 * To be assigned to a quick pick: its items stay in the order given, the best first, instead of being sorted by how well
 * their labels match. VS Code has had this property for years without typing it.
 */
export const keepOrder = { sortByLabel: false } as const;

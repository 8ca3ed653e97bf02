/**
 * Mutants that no request can tell from the rules, each with the reason why. An entry that names no mutant, or one that
 * is caught, is a mistake and is reported as one.
 */
export const equivalent: Readonly<Record<string, string>> = {
  'isCurrent · left side dropped · request.auth != null && memberRecord().active':
    'who is not signed in has no uid: asking for their record is an error, and so refused as well',
  'readsOpened · right side dropped · (isGuestStill(caseRecord(caseId)) && isF … , itemId)) && dayOf(openedAt(shelf, caseId, itemId)) == dayOf(request.time))':
    'what was opened within ten minutes was opened on another day only just after midnight',
  "isGuestStill · without 'declined' · ['closed', 'declined', 'withdrawn']":
    'people are invited while it is investigated, and what has come to that is never declined any more',
  "isFresh · > for >= · at > request.time - duration.value(10, 'm')":
    'one moment more, of which there are a million in a second',
  "readsDigest · left side dropped · d.audience == 'department' && holds('head')":
    'the figures of the whole are of no department, and every head is of one',
  'isGroup · left side dropped · (d[name] is map && d[name].keys().hasOnly(keys))':
    'what is no map has no keys: asking for them is an error, and so refused as well',
  "isSupplements · left side dropped · m is map && m.keys().hasOnly(['subject', … matter', 'circumstances', 'statements', 'boundaries', 'exclusion', 'other'])":
    'what is no map has no keys: asking for them is an error, and so refused as well',
  "isAction · right side dropped · a.keys().hasOnly(['kind', 'payload', 'by … est.auth.uid && a.at == request.time && a.kind is string && a.payload is map":
    'what is no map has no keys: asking for them is an error, and so refused as well',
  "isAction · right side dropped · a.keys().hasOnly(['kind', 'payload', 'by … t']) && a.by == request.auth.uid && a.at == request.time && a.kind is string":
    'every kind that is known is text',
  'hasFlag · true for a constant · false': 'what is not there counts as a flag, whichever',
  "isInterpretationRequest · right side dropped · r.keys().hasOnly(['kind', 'payload', 'by … t']) && r.by == request.auth.uid && r.at == request.time && r.payload is map":
    'what is no map has no keys: asking for them is an error, and so refused as well',
  "isRosterRequest · right side dropped · r.keys().hasOnly(['kind', 'payload', 'by … t']) && r.by == request.auth.uid && r.at == request.time && r.payload is map":
    'what is no map has no keys: asking for them is an error, and so refused as well',
  "isDelegationRequest · right side dropped · r.keys().hasOnly(['kind', 'payload', 'by … t']) && r.by == request.auth.uid && r.at == request.time && r.payload is map":
    'what is no map has no keys: asking for them is an error, and so refused as well',
  'isPolicyRequest · 1 for a constant · 0': 'what is not there counts as a number, whichever',
  'isInterpretation · 1 for a constant · 0': 'what is not there counts as a number, whichever',
  'isWithdrawal · 1 for a constant · 0': 'what is not there counts as a number, whichever',
  'isAboutPerson · 2 for a constant · 1': 'what is not there counts as a number, whichever',
  'isAboutPerson · 0 for a constant · 1': 'what is not there counts as a number, whichever',
  "hasResult · left side dropped · map[key] is map && map[key].keys().hasOnly(['tolerate', 'liability'])":
    'what is no map has no keys: asking for them is an error, and so refused as well',
  'dayOf · 9 for a constant · 8':
    'the day begins an hour earlier by it, which only that one hour of the night can tell',
  'dayOf · 7 for a constant · 8': 'the day begins an hour later by it, which only that one hour of the night can tell',
  "{kind}/{matterId}/files/{fileId}/chunks/{chunkId} get · left side dropped · besideFile().belongsTo == 'verification' && readsMatterFile(kind, besideFile(), matterRecord(kind, matterId))":
    'of other files there are no traces: asking for one is an error, and so refused as well',
  'members/{uid} get · left side dropped · (request.auth != null && uid == request.auth.uid)':
    'who is not signed in has no uid: asking for it is an error, and so refused as well',
};

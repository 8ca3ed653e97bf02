const refusedAtOnce =
  'a query whose answer might hold one that the caller may not see is refused before any is looked at';

/**
 * What no request can judge the other way, each with the reason why. An entry that names nothing, or something that is
 * judged both ways, is a mistake and fails the test.
 */
export const oneWay: Readonly<Record<string, string>> = {
  'never false: readsOpened · dayOf(openedAt(shelf, caseId, itemId)) == dayOf(request.time)':
    'what was opened within ten minutes was opened on another day only just after midnight',
  'never false: cases/{caseId} list · readsFace(resource.data)': refusedAtOnce,
  "never false: worksInDepartment · request.auth.token.get('department', null) is string":
    'whoever is a handler or a head has a department: nobody is registered as one without',
  'never false: delegations/{delegationId} list · knowsOf(resource.data)': refusedAtOnce,
  'never false: filings/{filingId} list · readsFiling(resource.data)': refusedAtOnce,
  'never false: rectifications/{orderId} list · readsRectification(resource.data)': refusedAtOnce,
  'never false: clarifications/{clarificationId} list · readsClarification(resource.data)': refusedAtOnce,
  'never false: sanctions/{sanctionId} list · readsSanction(resource.data)': refusedAtOnce,
  'never false: noticeDrafts/{draftId} list · readsNotice(resource.data)': refusedAtOnce,
};

package org.openilr.service.submissions;

/** What happens to a submission. */
public enum SubmissionEvent { START, REFUSE, FINISH, ACCEPT, BREAK, RESTART, RETRY, CANCEL, SUBMIT, HOLD, OPEN, RENEW, SUPERSEDE, EXPIRE }

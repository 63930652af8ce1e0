package se.klubba.domain.meeting;

/// How somebody attends.
public enum AttendanceMode {
    ON_SITE,
    REMOTE
}

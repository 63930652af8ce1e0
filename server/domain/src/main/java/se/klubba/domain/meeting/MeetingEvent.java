package se.klubba.domain.meeting;

/// Something that has happened in one meeting. Past tense, never changed once stored, and complete: folding
/// events needs no clock, no database and no directory of people. People appear as ids only, so that a name can be
/// corrected or forgotten without touching the log. When it happened and who caused it stand beside it in the log.
public sealed interface MeetingEvent
        permits LifeEvent,
                PlanningEvent,
                AgendaEvent,
                AttendanceEvent,
                FloorEvent,
                DecidingEvent,
                DissentEvent,
                BallotEvent,
                PaperEvent,
                AdjustmentEvent {}

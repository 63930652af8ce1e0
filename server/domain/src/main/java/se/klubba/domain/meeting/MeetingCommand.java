package se.klubba.domain.meeting;

/// Something that somebody wants done in one meeting. Imperative; whether it may be done is decided when it is taken.
public sealed interface MeetingCommand
        permits LifeCommand,
                PlanningCommand,
                AgendaCommand,
                AttendanceCommand,
                FloorCommand,
                DecidingCommand,
                DissentCommand,
                BallotCommand,
                PaperCommand,
                AdjustmentCommand {}

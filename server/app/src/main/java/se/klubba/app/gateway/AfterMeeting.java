package se.klubba.app.gateway;

import java.util.Optional;
import se.klubba.app.archive.Archive;
import se.klubba.app.dispatch.Dispatch;
import se.klubba.app.editions.Editions;
import se.klubba.app.jobs.Jobs;
import se.klubba.app.jobs.Workshop;
import se.klubba.app.sealing.Seals;
import se.klubba.app.signing.Callbacks;
import se.klubba.app.signing.HandingOver;

/// What the routes of the finished document need: who seals it, hands it over, sends and archives it.
///
/// @param outside absent where no signing service is set up
/// @param serviceName of that service, as people know it
/// @param system that archives name as their maker (more than six parts: one for each thing that can be done)
public record AfterMeeting(
        Seals seals,
        Editions editions,
        Jobs jobs,
        Workshop workshop,
        Optional<HandingOver> outside,
        Callbacks callbacks,
        String serviceName,
        Archive archive,
        Dispatch dispatch,
        String system) {}

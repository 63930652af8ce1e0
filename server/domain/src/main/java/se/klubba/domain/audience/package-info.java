/// What may be known of a meeting, and by whom: one view per audience, computed once, and the patches between views.
package se.klubba.domain.audience;

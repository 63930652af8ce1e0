/// What lies in the box of a secret vote: papers that nothing ties to a person, a time or an order.
package se.klubba.domain.ballot;

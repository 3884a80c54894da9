/// Takes persons out of rows, while every count stays.
///
/// In: by what a person is known. Out: how many rows held something of the person. Never: a row
/// deleted that counts, a person kept in what is remembered. Start reading at
/// [PostgresErasureStore].
@NullMarked
package dev.daybrief.postgres.erasure;

import org.jspecify.annotations.NullMarked;

package dev.daybrief.record;

import dev.daybrief.day.Organization;
import java.io.IOException;
import java.io.OutputStream;

/// Port: gives an organisation all that is stored of it, as one ZIP file.
public interface ExportDesk {

  /// Row by row, as fast as it is taken. Does not close the stream; what was written when it
  /// fails is no whole file.
  void write(Organization organization, OutputStream to) throws IOException;
}

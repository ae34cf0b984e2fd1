global using Articles.Reading;
// Inside this project the bare word is the namespace, so the record that the reader answers needs a name of its own.
global using PageReading = Articles.Reading.Reading;
// The reader has limits of its own, of one page.
global using ReadingLimits = Articles.Api.Pipeline.ReadingLimits;

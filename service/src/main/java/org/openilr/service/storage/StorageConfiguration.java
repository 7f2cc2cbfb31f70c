package org.openilr.service.storage;

import java.io.IOException;
import org.openilr.service.ServiceSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are kept. */
@Configuration
class StorageConfiguration {

  @Bean
  FileStore fileStore(ServiceSettings settings) throws IOException {
    return settings.s3().bucket().isEmpty() ? new FolderStore(settings.data().resolve("files")) : new S3Store(settings.s3());
  }
}

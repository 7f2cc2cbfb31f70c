package org.openilr.service.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.openilr.service.ServiceSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: the one that is given, or an embedded one in the data folder. */
@Configuration
class DatabaseConfiguration {

  @Bean
  DataSource dataSource(ServiceSettings settings) throws IOException {
    HikariDataSource pool = new HikariDataSource();
    pool.setMaximumPoolSize(20);
    if (settings.database().url().isEmpty()) {
      Path folder = settings.data().resolve("database");
      EmbeddedPostgres postgres = EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false).start();
      pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
    } else {
      pool.setJdbcUrl(settings.database().url());
      pool.setUsername(settings.database().user());
      pool.setPassword(settings.database().password());
    }
    return pool;
  }
}

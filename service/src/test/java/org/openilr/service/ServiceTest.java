package org.openilr.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/** A test against the whole service, its sample data and a real PostgreSQL. All such tests share one service: each makes what it needs, and counts on nothing else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"openilr.demo=true", "openilr.limits.failed-sign-ins-per-minute=10000"})
@ContextConfiguration(initializers = TestFolder.class)
@AutoConfigureMockMvc
public @interface ServiceTest {}

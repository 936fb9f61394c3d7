package io.kramek.shared.web;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the user interface. Its pages have addresses of their own and no files: an address without
 * a file gets the one page that draws them all. Files with a hash in their names never change.
 */
@Configuration(proxyBeanMethods = false)
class UserInterface implements WebMvcConfigurer {

  private static final String STATIC = "classpath:/static/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(STATIC + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(STATIC)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new OnePage());
  }

  private static final class OnePage extends PathResourceResolver {
    @Override
    protected Resource getResource(String path, Resource location) throws IOException {
      Resource file = super.getResource(path, location);
      if (file != null || path.startsWith("api/") || path.startsWith("actuator/")) {
        return file;
      }
      Resource page = new ClassPathResource("static/index.html");
      return page.exists() ? page : null;
    }
  }
}

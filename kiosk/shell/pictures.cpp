#include "kiosk/shell/pictures.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>
#include <png.h>

#include <array>
#include <stdexcept>
#include <vector>

#include "kiosk/shell/gl_renderer.h"

namespace kiosk::shell {
namespace {

/// An OpenGL context without any surface, drawing into a renderbuffer.
class Canvas {
  public:
    Canvas(int width, int height) : width_(width), height_(height) {
        const auto platform =
            reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
        if (!platform) throw std::runtime_error("EGL has no platform displays");
        display_ = platform(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
        if (!eglInitialize(display_, nullptr, nullptr)) throw std::runtime_error("EGL does not start");
        eglBindAPI(EGL_OPENGL_API);
        const std::array<EGLint, 5> wanted{EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_SURFACE_TYPE,
                                           EGL_PBUFFER_BIT, EGL_NONE};
        EGLConfig config = nullptr;
        EGLint count = 0;
        eglChooseConfig(display_, wanted.data(), &config, 1, &count);
        context_ = eglCreateContext(display_, count > 0 ? config : nullptr, EGL_NO_CONTEXT, nullptr);
        if (!eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_))
            throw std::runtime_error("EGL cannot draw without a surface");
        glGenFramebuffers(1, &framebuffer_);
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
        glGenRenderbuffers(1, &colors_);
        glBindRenderbuffer(GL_RENDERBUFFER, colors_);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colors_);
        if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
            throw std::runtime_error("OpenGL cannot draw into memory");
    }
    ~Canvas() {
        makeCurrent();
        glDeleteFramebuffers(1, &framebuffer_);
        glDeleteRenderbuffers(1, &colors_);
        eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        eglDestroyContext(display_, context_);
    }
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    void makeCurrent() const { eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_); }

    /// RGB rows, the lowest first.
    [[nodiscard]] std::vector<png_byte> pixels() const {
        std::vector<png_byte> rgb(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * 3);
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        glReadPixels(0, 0, width_, height_, GL_RGB, GL_UNSIGNED_BYTE, rgb.data());
        return rgb;
    }

  private:
    int width_;
    int height_;
    EGLDisplay display_ = EGL_NO_DISPLAY;
    EGLContext context_ = EGL_NO_CONTEXT;
    GLuint framebuffer_ = 0;
    GLuint colors_ = 0;
};

void writePng(const std::string& path, int width, int height, const std::vector<png_byte>& lowestFirst) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGB;
    // A negative stride tells libpng that the rows stand upside down in memory.
    if (png_image_write_to_file(&image, path.c_str(), 0, lowestFirst.data(), -width * 3, nullptr) == 0)
        throw std::runtime_error("cannot write " + path + ": " + image.message);
}

}  // namespace

struct Pictures::Parts {
    explicit Parts(ui::PanelSize size) : panel(size), canvas(size.widthPx, size.heightPx), renderer(kit) {}

    ui::PanelSize panel;
    ui::Kit kit;
    Canvas canvas;
    GlRenderer renderer;
    double seconds = 1;
};

Pictures::Pictures(ui::PanelSize panel, ui::ThemeKind theme) : parts_(std::make_unique<Parts>(panel)) {
    parts_->kit.setTheme(theme);
}

Pictures::~Pictures() {
    parts_->canvas.makeCurrent();
}

ui::Kit& Pictures::kit() {
    return parts_->kit;
}

void Pictures::save(const std::string& path, const std::function<void()>& draw) {
    save(path, draw, {});
}

void Pictures::save(const std::string& path, const std::function<void()>& draw, ui::PointerSample pressed) {
    Parts& p = *parts_;
    p.canvas.makeCurrent();
    for (int i = 0; i < 3; ++i) {
        p.seconds += 0.3;
        ui::FrameInput input;
        input.panel = p.panel;
        input.seconds = p.seconds;
        if (pressed.down && i > 0) input.pointer = pressed;
        p.kit.frame(input, draw);
    }
    p.renderer.draw();
    writePng(path, p.panel.widthPx, p.panel.heightPx, p.canvas.pixels());
    ui::FrameInput lifted;
    lifted.panel = p.panel;
    lifted.seconds = p.seconds + 0.3;
    p.kit.frame(lifted, draw);
}

}  // namespace kiosk::shell

#include "kiosk/shell/window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <atomic>
#include <stdexcept>
#include <utility>

#include "kiosk/shell/line_reader.h"

namespace kiosk::shell {
namespace {

std::atomic<bool> g_awakeable{false};

constexpr char32_t kGroupSeparator = 0x1D;

}  // namespace

struct Window::Parts {
    GLFWwindow* window = nullptr;
    float diagonalInches = 15.6F;
    ui::InputQueue input;
    LineReader reader;
    std::vector<std::string> lines;
    bool refresh = true;

    static Parts& of(GLFWwindow* window) { return *static_cast<Parts*>(glfwGetWindowUserPointer(window)); }

    void listen() {
        glfwSetWindowUserPointer(window, this);
        glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
            // Fingers speak in window coordinates, the frame is drawn in pixels.
            int windowW = 1;
            int windowH = 1;
            int pixelW = 1;
            int pixelH = 1;
            glfwGetWindowSize(w, &windowW, &windowH);
            glfwGetFramebufferSize(w, &pixelW, &pixelH);
            if (windowW <= 0 || windowH <= 0) return;
            of(w).input.move(static_cast<float>(x * pixelW / windowW),
                             static_cast<float>(y * pixelH / windowH), glfwGetTime());
        });
        glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int) {
            if (button == GLFW_MOUSE_BUTTON_LEFT) of(w).input.button(action == GLFW_PRESS, glfwGetTime());
        });
        glfwSetCharCallback(window,
                            [](GLFWwindow* w, unsigned c) { of(w).reader.character(c, glfwGetTime()); });
        glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int, int action, int mods) {
            if (action != GLFW_PRESS) return;
            Parts& parts = of(w);
            if (key == GLFW_KEY_ENTER || key == GLFW_KEY_KP_ENTER) {
                if (auto line = parts.reader.enter(glfwGetTime())) parts.lines.push_back(std::move(*line));
            } else if (key == GLFW_KEY_RIGHT_BRACKET && (mods & GLFW_MOD_CONTROL) != 0) {
                parts.reader.character(kGroupSeparator, glfwGetTime());
            }
        });
        glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w).refresh = true; });
        glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { of(w).refresh = true; });
        glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) {
            // A release that went to another window never arrives here.
            if (focused == 0) of(w).input.button(false, glfwGetTime());
        });
    }
};

Window::Window(const std::string& title, std::optional<ui::PanelSize> size, float diagonalInches)
    : parts_(std::make_unique<Parts>()) {
#ifdef GLFW_PLATFORM
    // On Wayland GLFW delivers no touches.
    glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
#endif
    if (glfwInit() == GLFW_FALSE) throw std::runtime_error("no display: GLFW does not start");
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    GLFWmonitor* monitor = nullptr;
    int width = 0;
    int height = 0;
    if (size) {
        width = size->widthPx;
        height = size->heightPx;
    } else {
        monitor = glfwGetPrimaryMonitor();
        const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
        if (!mode) {
            glfwTerminate();
            throw std::runtime_error("no display: no monitor");
        }
        width = mode->width;
        height = mode->height;
    }
    parts_->window = glfwCreateWindow(width, height, title.c_str(), monitor, nullptr);
    if (!parts_->window) {
        glfwTerminate();
        throw std::runtime_error("no window with OpenGL 3.0");
    }
    parts_->diagonalInches = diagonalInches;
    parts_->listen();
    if (monitor) glfwSetInputMode(parts_->window, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
    glfwMakeContextCurrent(parts_->window);
    glfwSwapInterval(1);
    g_awakeable = true;
}

Window::~Window() {
    g_awakeable = false;
    glfwDestroyWindow(parts_->window);
    glfwTerminate();
}

void Window::wait(std::optional<double> seconds) {
    if (seconds && *seconds <= 0)
        glfwPollEvents();
    else if (seconds)
        glfwWaitEventsTimeout(*seconds);
    else
        glfwWaitEvents();
}

void Window::present() {
    glfwSwapBuffers(parts_->window);
}

ui::PanelSize Window::panel() const {
    ui::PanelSize size;
    size.diagonalInches = parts_->diagonalInches;
    glfwGetFramebufferSize(parts_->window, &size.widthPx, &size.heightPx);
    return size;
}

double Window::now() const {
    return glfwGetTime();
}

bool Window::closed() const {
    return glfwWindowShouldClose(parts_->window) != 0;
}

ui::InputQueue& Window::input() {
    return parts_->input;
}

std::vector<std::string> Window::takeLines() {
    return std::exchange(parts_->lines, {});
}

bool Window::takeRefresh() {
    return std::exchange(parts_->refresh, false);
}

void wake() {
    if (g_awakeable) glfwPostEmptyEvent();
}

}  // namespace kiosk::shell
